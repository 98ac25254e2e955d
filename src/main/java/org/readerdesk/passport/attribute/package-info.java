/// The attributes of a reader (`SCardGetAttrib`): which there are, and what their bytes say.
///
/// Here is nothing that asks a reader, and no word for people.
@org.jspecify.annotations.NullMarked
package org.readerdesk.passport.attribute;
