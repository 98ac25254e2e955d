/// What all panels of the window look at: the readers, their lanes, and which reader is selected.
///
/// Updates come from the monitor's and the lanes' threads and are brought to the JavaFX thread here, newest only.
@org.jspecify.annotations.NullMarked
package org.readerdesk.ui.desk;
