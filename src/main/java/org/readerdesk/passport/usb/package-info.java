/// What the system itself knows of a reader that is plugged into USB, read from the files of Linux; and how sure it is
/// that a device is the one behind a name of PC/SC.
///
/// No device is opened or asked here. Other systems show nothing of this in files, and nothing is made up for them.
@org.jspecify.annotations.NullMarked
package org.readerdesk.passport.usb;
