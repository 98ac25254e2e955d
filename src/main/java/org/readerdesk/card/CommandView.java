package org.readerdesk.card;

import java.util.Set;
import org.readerdesk.pcsc.Bytes;

/// What a command APDU may show of itself in a log, an export, a window or a clipboard.
///
/// A command's data may be a PIN, a PUK or a key, so nothing is shown that is not known to be harmless: the data of a few
/// commands that read or select, in the interindustry class, neither chained nor under secure messaging. Of every other
/// command that ISO 7816-4 knows the header is shown; of what is no such command, nothing, because it may be a secret
/// that was meant for another place. How long hidden data is would tell the length of a PIN, so it is hidden too.
///
/// @param shown upper-case hexadecimal with a space between bytes; empty when nothing may be shown
/// @param hidden whether there is more than `shown`
public record CommandView(String shown, boolean hidden) {

    /// The instructions that ISO 7816-4, -8 and -9 define. None is an ASCII digit: a PIN typed alone is no command.
    private static final Set<Integer> KNOWN = Set.of(0x04, 0x0C, 0x0E, 0x0F, 0x10, 0x12, 0x14, 0x16, 0x20, 0x21, 0x22,
            0x24, 0x25, 0x26, 0x28, 0x2A, 0x2C, 0x2D, 0x44, 0x46, 0x47, 0x70, 0x82, 0x84, 0x86, 0x87, 0x88, 0xA0, 0xA1,
            0xA2, 0xA4, 0xB0, 0xB1, 0xB2, 0xB3, 0xC0, 0xC2, 0xC3, 0xCA, 0xCB, 0xD0, 0xD1, 0xD2, 0xD6, 0xD7, 0xD8, 0xDA,
            0xDB, 0xDC, 0xDD, 0xE0, 0xE2, 0xE4, 0xE6, 0xE8, 0xEE, 0xFE);
    /// SELECT, READ BINARY, READ RECORD and GET DATA: names of files, offsets and tags.
    private static final Set<Integer> HARMLESS = Set.of(0xA4, 0xB0, 0xB1, 0xB2, 0xB3, 0xCA, 0xCB);
    /// GET CHALLENGE and GET RESPONSE: what follows their header is how much is expected.
    private static final Set<Integer> ASKING = Set.of(0x84, 0xC0);
    private static final int HEADER = 4;
    /// Chaining 10, secure messaging 0C, channels 4-19 with their own secure messaging 40, proprietary 80.
    private static final int NOT_PLAIN = 0xFC;
    /// More is never a name or a tag.
    private static final int LONGEST_SHOWN = 64;

    /// Looks at a command.
    public static CommandView of(Bytes command) {
        if (!isWellFormed(command) || !KNOWN.contains(command.at(1))) {
            return new CommandView("", true);
        }
        boolean plain = (command.at(0) & NOT_PLAIN) == 0;
        if (command.length() == HEADER || command.length() == HEADER + 1 && isLengthExpected(command.at(1))
                || plain && HARMLESS.contains(command.at(1)) && command.length() <= LONGEST_SHOWN) {
            return new CommandView(command.spacedHex(), false);
        }
        return new CommandView(command.spacedHex().substring(0, HEADER * 3 - 1), true);
    }

    /// What was kept of a command that is not known any more.
    ///
    /// @param shown empty for none
    /// @param hidden whether there was more
    public static CommandView kept(Bytes shown, boolean hidden) {
        return new CommandView(shown.spacedHex(), hidden);
    }

    /// In one word or two, for those who need no sentence: `00 A4 00 00 02 3F 00`, `00 20 00 81 (rest hidden)`, `hidden`.
    @Override
    public String toString() {
        return shown.isEmpty() ? "hidden" : hidden ? shown + " (rest hidden)" : shown;
    }

    /// Of any other, a fifth byte may be how long a PIN is that was cut off.
    private static boolean isLengthExpected(int instruction) {
        return HARMLESS.contains(instruction) || ASKING.contains(instruction);
    }

    /// Whether the lengths inside fit one of the four cases of ISO 7816-3, short or extended.
    private static boolean isWellFormed(Bytes command) {
        int length = command.length();
        if (length <= HEADER + 1) {
            return length >= HEADER;
        }
        int data = dataLength(command);
        if (command.at(HEADER) != 0) {
            return length == 5 + data || length == 6 + data;
        }
        return length == 7 || length > 7 && data > 0 && (length == 7 + data || length == 9 + data);
    }

    /// What the command says, right or wrong.
    private static int dataLength(Bytes command) {
        if (command.length() <= HEADER + 1) {
            return 0;
        }
        int shortLength = command.at(HEADER);
        return shortLength != 0 || command.length() <= 7 ? shortLength : command.at(5) << 8 | command.at(6);
    }
}
