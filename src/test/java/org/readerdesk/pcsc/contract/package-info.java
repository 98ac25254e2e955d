/// The port's contract: the same tests over every adapter.
///
/// A test class of an adapter extends [PortTest][org.readerdesk.pcsc.contract.PortTest], gives it a
/// [Bench][org.readerdesk.pcsc.contract.Bench], and implements the contracts that the adapter can keep: what all of them
/// keep is [BasicContract][org.readerdesk.pcsc.contract.BasicContract]; the sum of them for pcsc-lite is
/// [PcscliteContract][org.readerdesk.pcsc.contract.PcscliteContract]. Where an adapter differs, its class overrides the
/// test and says why.
package org.readerdesk.pcsc.contract;
