/// The work of ReaderDesk without a window: `list`, `watch`, `codes`, `atr`, `passport` and `run`.
///
/// Words and options are read here, the work is done by `manage` and `monitor`. Nothing here knows JavaFX or which
/// adapter serves the readers; [Services][org.readerdesk.cli.Services] hands both in. Nothing runs before the whole
/// command line is understood.
@org.jspecify.annotations.NullMarked
package org.readerdesk.cli;
