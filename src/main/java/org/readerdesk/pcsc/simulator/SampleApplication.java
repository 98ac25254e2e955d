package org.readerdesk.pcsc.simulator;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.readerdesk.pcsc.Bytes;

/// What the sample cards answer: enough to see that something answers. Keeps nothing, least of all PINs.
final class SampleApplication {

    private static final Bytes OK = Bytes.of((byte) 0x90, (byte) 0x00);
    private static final Bytes WRONG_LENGTH = Bytes.of((byte) 0x67, (byte) 0x00);
    private static final Bytes NOT_ALLOWED = Bytes.of((byte) 0x69, (byte) 0x82);
    private static final Bytes NOT_FOUND = Bytes.of((byte) 0x6A, (byte) 0x82);
    private static final Bytes FUNCTION_NOT_SUPPORTED = Bytes.of((byte) 0x6A, (byte) 0x81);
    private static final Bytes UNKNOWN_INSTRUCTION = Bytes.of((byte) 0x6D, (byte) 0x00);
    private static final Bytes UNKNOWN_CLASS = Bytes.of((byte) 0x6E, (byte) 0x00);
    private static final Bytes UID = Bytes.parseHex("04A1B2C3");
    private static final int LONGEST_CHALLENGE = 32;

    private SampleApplication() {
    }

    /// ISO 7816-4 in miniature: SELECT succeeds, GET CHALLENGE gives bytes, VERIFY is refused unread.
    static Bytes processorCard(Bytes command) {
        if (command.length() < 4) {
            return WRONG_LENGTH;
        }
        if (command.at(0) == 0xFF) {
            return UNKNOWN_CLASS;
        }
        return switch (command.at(1)) {
            case 0xA4 -> OK;
            case 0x84 -> challenge(command.length() > 4 ? command.at(4) : 8);
            case 0x20 -> NOT_ALLOWED;
            case 0xB0, 0xB2, 0xCA -> NOT_FOUND;
            default -> UNKNOWN_INSTRUCTION;
        };
    }

    /// PC/SC part 3 in miniature: GET DATA gives the UID, everything else is refused.
    static Bytes storageCard(Bytes command) {
        if (command.length() < 4) {
            return WRONG_LENGTH;
        }
        if (command.at(0) != 0xFF) {
            return UNKNOWN_CLASS;
        }
        return switch (command.at(1)) {
            case 0xCA -> command.at(2) == 0 ? followedByOk(UID) : FUNCTION_NOT_SUPPORTED;
            case 0xB0, 0xD6, 0x86 -> NOT_ALLOWED;
            default -> UNKNOWN_INSTRUCTION;
        };
    }

    private static Bytes challenge(int length) {
        if (length == 0 || length > LONGEST_CHALLENGE) {
            return WRONG_LENGTH;
        }
        byte[] bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        return followedByOk(Bytes.of(bytes));
    }

    private static Bytes followedByOk(Bytes data) {
        byte[] answer = Arrays.copyOf(data.toArray(), data.length() + 2);
        answer[data.length()] = (byte) 0x90;
        return Bytes.of(answer);
    }
}
