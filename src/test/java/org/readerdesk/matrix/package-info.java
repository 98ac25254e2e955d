/// The fault matrix: every fault against every operation of the core, with the exact code, who gave it, the state
/// afterwards, whether another reader works meanwhile, and whether all works again without a restart.
///
/// The faults are in [org.readerdesk.matrix.Faults], what is expected of them in
/// [org.readerdesk.matrix.Expectations]. Each class writes its cells to `target/fault-matrix/`; `mvn verify` joins them
/// to `target/fault-matrix.md`.
package org.readerdesk.matrix;
