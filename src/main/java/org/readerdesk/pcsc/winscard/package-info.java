/// The adapter to the system's own PC/SC: pcsc-lite, macOS PCSC.framework, WinSCard.
///
/// An own JNA direct mapping, because the Java API lacks reconnect, status, dispositions and the code of every path.
/// All that differs between platforms stands in one row each of [Abi][org.readerdesk.pcsc.winscard.Abi]. No rule about what
/// to call when; that is `org.readerdesk.manage`.
@org.jspecify.annotations.NullMarked
package org.readerdesk.pcsc.winscard;
