package org.readerdesk.card.atr;

/// What an amount counts.
public enum Unit {
    /// Nothing: a factor, a code or an integer that others are made from.
    NONE,
    /// Millions of clock cycles a second.
    MEGAHERTZ,
    /// Bits a second.
    BITS_PER_SECOND,
    /// Clock cycles for each etu.
    CLOCKS_PER_ETU,
    /// Elementary time units: how long a bit takes.
    ETU,
    /// Bytes.
    BYTES,
    /// Groups of four bits.
    QUARTETS,
    /// Volts.
    VOLTS,
    /// Thousandths of an ampere.
    MILLIAMPERES
}
