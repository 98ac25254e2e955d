/// The Simulation menu: moves invented cards and readers, and plays other programs.
///
/// The only part of the window that knows an adapter, and only by
/// [Scene][org.readerdesk.pcsc.simulator.Scene].
@org.jspecify.annotations.NullMarked
package org.readerdesk.ui.simulation;
