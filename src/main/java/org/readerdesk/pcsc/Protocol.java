package org.readerdesk.pcsc;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// A transmission protocol between reader and card (`SCARD_PROTOCOL_*`), without its number: RAW's differs by platform.
///
/// A set of them is a wish (the preferred protocols at connect), one of them the active protocol.
public enum Protocol {
    /// T=0, characters.
    T0("T=0"),
    /// T=1, blocks.
    T1("T=1"),
    /// Whatever the driver does without either. On pcsc-lite it sticks to the reader for everybody.
    RAW("RAW"),
    /// T=15, known to pcsc-lite only.
    T15("T=15");

    /// T=0 or T=1, whichever the card offers: what a program normally asks for.
    public static final Set<Protocol> ANY = Set.copyOf(EnumSet.of(T0, T1));
    /// No protocol (0): right for a DIRECT connection only.
    public static final Set<Protocol> NONE = Set.of();

    private final String display;

    Protocol(String display) {
        this.display = display;
    }

    /// `T=0`, `T=1`, `RAW`: as the standard writes it.
    public String display() {
        return display;
    }

    /// A wish in words: `T=0|T=1`, or `none`.
    public static String display(Set<Protocol> wish) {
        return wish.isEmpty() ? "none" : wish.equals(ANY) ? "T=0|T=1"
                : wish.stream().sorted().map(Protocol::display).collect(Collectors.joining("|"));
    }
}
