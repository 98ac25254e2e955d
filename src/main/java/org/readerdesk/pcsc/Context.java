package org.readerdesk.pcsc;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// A context (`SCARDCONTEXT`): one program's line to the resource manager.
///
/// Confined to the thread that established it, [#cancel()] excepted: with two threads on one context pcsc-lite freezes
/// every PC/SC call of the process. After [#release()] every call answers 0x80100003.
public interface Context {

    /// `SCardIsValidContext`. On pcsc-lite this does not ask the service: it still succeeds when that is dead.
    Result<Void> isValid();

    /// The readers' names in the resource manager's order (`SCardListReaders`, all groups).
    ///
    /// No reader is not a success: 0x8010002E.
    Result<List<String>> listReaders();

    /// `SCardListReaderGroups`; pcsc-lite always has the one group `SCard$DefaultReaders`.
    Result<List<String>> listGroups();

    /// Waits until a reader differs from what `known` says, or the time is over (`SCardGetStatusChange`).
    ///
    /// Never connects to a card. Ended early by [#cancel()] with 0x80100002. A time-out is 0x8010000A, and its states
    /// are to be read all the same: use by others does not end the wait, yet shows there. One unknown name fails the
    /// whole call with 0x80100009. pcsc-lite before 2.5 answers more than 16 entries with 0x80100004.
    ///
    /// @param timeout not negative; zero asks and returns at once
    StatusChange getStatusChange(Duration timeout, List<ReaderState> known);

    /// Ends a wait in [#getStatusChange]; from any thread.
    ///
    /// A cancel that comes before the wait has begun succeeds and is lost, so repeat it until the waiting thread is
    /// gone.
    Result<Void> cancel();

    /// Opens a card handle (`SCardConnect`).
    ///
    /// **Blocks without limit** while another program holds a transaction, and nothing ends it from outside.
    ///
    /// 0x80100009 unknown reader; 0x8010000C no card; 0x8010000B held exclusively; 0x8010000F no wished protocol, no
    /// protocol at all, or an ATR that cannot be parsed; 0x80100067 mute, or left without power.
    ///
    /// @param reader exactly as listed; at most 127 bytes of UTF-8 on pcsc-lite
    Result<Connection> connect(String reader, ShareMode share, Set<Protocol> preferred);

    /// Gives the context back, with every handle that is still open in it (`SCardReleaseContext`).
    ///
    /// On its own thread only, and never with a call in flight.
    Result<Void> release();
}
