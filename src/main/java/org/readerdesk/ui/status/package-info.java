/// What the window says about itself: status line, simulation banner, the bars for a silent resource manager and for
/// ReaderDesk's own failures.
@org.jspecify.annotations.NullMarked
package org.readerdesk.ui.status;
