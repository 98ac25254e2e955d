/// The passport of a reader and its card, as one page beside the window. It shows at once what needs no handle; what the
/// reader tells of itself is read with a handle that is there, or with one that the person lets be opened for it.
@org.jspecify.annotations.NullMarked
package org.readerdesk.ui.passport;
