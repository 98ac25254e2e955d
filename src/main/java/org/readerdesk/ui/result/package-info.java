/// The result pane: what one operation came to, in full.
@org.jspecify.annotations.NullMarked
package org.readerdesk.ui.result;
