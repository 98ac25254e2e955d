package org.readerdesk.ui.simulation;

/// Why an entry of the menu makes no sense now; each has a few words in the messages under `simulation.off.` and its
/// name.
enum Off {
    NO_READER, PLUGGED, CARD_IN, NO_CARD, FAST, HANGS, HANGS_NOT, RUNS, STOPPED
}
