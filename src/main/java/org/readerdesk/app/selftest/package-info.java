/// Tells whether this ReaderDesk is whole: its parts, the machine as far as ReaderDesk needs it, an operation and the window,
/// all on the simulator.
///
/// Asks no resource manager but the simulator, writes to no log and leaves nothing behind. A part that is missing on the
/// machine, and without which ReaderDesk works, is a note; a part of ReaderDesk that does not work is a failure.
@org.jspecify.annotations.NullMarked
package org.readerdesk.app.selftest;
