/// Which drivers are installed for pcsc-lite and Apple's PC/SC, what devices and readers they claim, and which USB
/// device is behind a reader.
///
/// Files are read, and nothing else: no driver is loaded, and no reader is asked. What is damaged in a file is named
/// with its place, and the rest of the file is used.
@org.jspecify.annotations.NullMarked
package org.readerdesk.passport.driver;
