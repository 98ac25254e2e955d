package org.readerdesk.codes;

/// Whose name a code has. In this order, the first one that fits is shown for an answer of the resource manager.
public enum Family {
    /// PC/SC: `SCARD_*`, as Windows numbers it.
    SCARD,
    /// Names or numbers that only pcsc-lite has.
    PCSCLITE,
    /// Plain Windows error numbers, which WinSCard and its drivers let through.
    WIN32,
    /// Codes of COM: what ReaderDesk itself answers with.
    COM,
    /// A name that the JDK gives to a number which has another name elsewhere.
    JDK
}
