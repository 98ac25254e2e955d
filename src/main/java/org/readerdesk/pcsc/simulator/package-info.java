/// A resource manager in memory: invented readers, cards and "other programs", for demonstration, training and tests.
///
/// [SimulatedResourceManager][org.readerdesk.pcsc.simulator.SimulatedResourceManager] implements the port and answers
/// with the codes of pcsc-lite 1.9.9; [Scene][org.readerdesk.pcsc.simulator.Scene] drives it while it runs: by hand,
/// by a [script][org.readerdesk.pcsc.simulator.SimulatorScript], or by a test. The script language is described in
/// `src/docs/simulator-script.md`. Nothing here touches a real reader, and no file systems of cards are played: a
/// [SimulatedCard][org.readerdesk.pcsc.simulator.SimulatedCard] answers APDUs with a function.
///
/// Inside, three layers: the port's types check the calling thread and wait (`SimulatedContext`,
/// `SimulatedCardHandle`); `ReaderCalls` has the service's rules and never waits; `SimReader` is what the service knows
/// of one reader. All state is guarded by the one lock of `Simulation`.
@org.jspecify.annotations.NullMarked
package org.readerdesk.pcsc.simulator;
