package org.readerdesk.pcsc.winscard;

import com.sun.jna.Pointer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.readerdesk.pcsc.CardState;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Protocol;

/// One platform's row of binary facts: sizes, offsets and numbers of its PC/SC headers.
///
/// `LINUX` and `WINDOWS` are proved against the real headers by a test that compiles them; `MACOS` is derived from
/// Apple's public headers and was never run.
///
/// @param dword bytes of a DWORD, and of a LONG
/// @param handle bytes of an SCARDCONTEXT and of an SCARDHANDLE
/// @param state the layout of an SCARD_READERSTATE
/// @param ioRequest bytes of an SCARD_IO_REQUEST: two DWORDs
/// @param character bytes of a character of a name: 1 for UTF-8, 2 for UTF-16
/// @param scope what a context is established with (`SCARD_SCOPE_*`)
/// @param raw the number of protocol RAW
/// @param stateIsBits whether SCardStatus reports bits rather than one number of an enumeration
/// @param statusCounts whether the high word of SCardStatus's state counts events
/// @param directWantsProtocol whether a DIRECT connect is refused without a protocol
record Abi(Platform platform, int dword, int handle, StateLayout state, int ioRequest, int character, int scope,
        int raw, boolean stateIsBits, boolean statusCounts, boolean directWantsProtocol) {

    /// pcsc-lite on 64-bit Linux: DWORD is `unsigned long`.
    static final Abi LINUX = new Abi(Platform.PCSCLITE, 8, 8, new StateLayout(80, 0, 8, 16, 24, 32, 40, 33), 16, 1, 2,
            4, true, true, false);
    /// PCSC.framework: 32-bit everywhere, packed. Derived, not proved.
    static final Abi MACOS = new Abi(Platform.MACOS, 4, 4, new StateLayout(61, 0, 8, 16, 20, 24, 28, 33), 8, 1, 2, 4,
            true, false, true);
    /// 64-bit WinSCard, the wide functions.
    static final Abi WINDOWS = new Abi(Platform.WINDOWS, 4, 8, new StateLayout(64, 0, 8, 16, 20, 24, 28, 36), 8, 2, 0,
            0x10000, false, false, false);

    private static final List<Protocol> PROTOCOLS = List.of(Protocol.values());
    private static final CardState[] STATES = CardState.values();
    /// What each number of bits says: a Status has no time to make a set.
    private static final List<Set<CardState>> BY_BITS =
            IntStream.range(0, 1 << STATES.length).mapToObj(Abi::statesOf).toList();

    /// The offsets inside an SCARD_READERSTATE, in bytes.
    ///
    /// @param atrRoom bytes of its ATR field
    record StateLayout(int size, int name, int userData, int current, int event, int atrLength, int atr, int atrRoom) {
    }

    static Abi current() {
        return switch (Platform.current()) {
            case PCSCLITE -> LINUX;
            case MACOS -> MACOS;
            case WINDOWS -> WINDOWS;
        };
    }

    /// Reads a DWORD; the low 32 bits are all that any platform uses.
    int getDword(Pointer memory, long offset) {
        return dword == 8 ? (int) memory.getLong(offset) : memory.getInt(offset);
    }

    /// Writes a DWORD, zero-extended.
    void putDword(Pointer memory, long offset, int value) {
        if (dword == 8) {
            memory.setLong(offset, Integer.toUnsignedLong(value));
        } else {
            memory.setInt(offset, value);
        }
    }

    /// Reads a context or card handle.
    long getHandle(Pointer memory, long offset) {
        return handle == 8 ? memory.getLong(offset) : Integer.toUnsignedLong(memory.getInt(offset));
    }

    /// A wish as bits.
    int bits(Set<Protocol> protocols) {
        int bits = 0;
        for (var protocol : protocols) {
            bits |= bit(protocol);
        }
        return bits;
    }

    int bit(Protocol protocol) {
        return switch (protocol) {
            case T0 -> 1;
            case T1 -> 2;
            case RAW -> raw;
            case T15 -> 8;
        };
    }

    /// The active protocol; empty for none, and for numbers that this platform does not define.
    Optional<Protocol> protocol(int number) {
        for (var protocol : PROTOCOLS) {
            if (bit(protocol) == number) {
                return Optional.of(protocol);
            }
        }
        return Optional.empty();
    }

    /// What SCardStatus's state says.
    Set<CardState> states(int state) {
        if (!stateIsBits) {
            return Set.of(state > 0 && state < STATES.length ? STATES[state] : CardState.UNKNOWN);
        }
        return BY_BITS.get(state & BY_BITS.size() - 1);
    }

    private static Set<CardState> statesOf(int bits) {
        var states = EnumSet.noneOf(CardState.class);
        for (int i = 0; i < STATES.length; i++) {
            if ((bits & 1 << i) != 0) {
                states.add(STATES[i]);
            }
        }
        return states.isEmpty() ? Set.of(CardState.UNKNOWN) : Collections.unmodifiableSet(states);
    }

    /// The event counter in SCardStatus's state; 0 where there is none.
    int eventCount(int state) {
        return statusCounts ? state >>> 16 : 0;
    }
}
