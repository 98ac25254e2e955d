/// The result pane: what one operation came to, in full.
package org.readerdesk.ui.result;
