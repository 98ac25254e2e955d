/// The panel of the selected reader: what is attached, and the operations with their options.
///
/// [Rules][org.readerdesk.ui.attachment.Rules] say which operation makes sense when, and why not.
@org.jspecify.annotations.NullMarked
package org.readerdesk.ui.attachment;
