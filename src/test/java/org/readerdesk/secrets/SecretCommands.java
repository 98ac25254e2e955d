package org.readerdesk.secrets;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.readerdesk.pcsc.Bytes;

/// Commands that carry a secret, as chance has them: any class, chained, extended, damaged, or the secret alone.
final class SecretCommands {

    private record Instruction(String name, int ins) {
    }

    private static final List<Instruction> INSTRUCTIONS = List.of(new Instruction("VERIFY", 0x20),
            new Instruction("VERIFY", 0x21), new Instruction("CHANGE REFERENCE DATA", 0x24),
            new Instruction("CHANGE REFERENCE DATA", 0x25), new Instruction("RESET RETRY COUNTER", 0x2C),
            new Instruction("RESET RETRY COUNTER", 0x2D), new Instruction("PUT DATA", 0xDA),
            new Instruction("PUT DATA", 0xDB), new Instruction("PUT KEY", 0xD8),
            new Instruction("EXTERNAL AUTHENTICATE", 0x82), new Instruction("GENERAL AUTHENTICATE", 0x86),
            new Instruction("GENERAL AUTHENTICATE", 0x87), new Instruction("ENVELOPE", 0xC2),
            new Instruction("UPDATE BINARY", 0xD6), new Instruction("DISABLE VERIFICATION", 0x26),
            new Instruction("ENABLE VERIFICATION", 0x28), new Instruction("IMPORT KEY PAIR", 0x46),
            new Instruction("IMPORT KEY PAIR", 0x47), new Instruction("PERFORM SECURITY OPERATION", 0x2A),
            new Instruction("MANAGE SECURITY ENVIRONMENT", 0x22), new Instruction("INTERNAL AUTHENTICATE", 0x88),
            new Instruction("UPDATE RECORD", 0xDC), new Instruction("a card's own", 0x5A));
    /// Instructions that are no secret in the plain class; under secure messaging, chained or in a card's own class
    /// anything may be inside.
    private static final int[] WRAPPED = {0xA4, 0xB1, 0xB3, 0xCA, 0xCB};
    private static final int[] NOT_PLAIN = {0x04, 0x08, 0x0C, 0x10, 0x1C, 0x40, 0x60, 0x80, 0x84, 0x90, 0xA0, 0xFF};

    private final RandomGenerator random;

    SecretCommands(RandomGenerator random) {
        this.random = random;
    }

    Secret next() {
        boolean pin = random.nextInt(3) == 0;
        byte[] body = new byte[pin ? random.nextInt(6, 13) : random.nextInt(8, random.nextInt(8) == 0 ? 300 : 41)];
        random.nextBytes(body);
        if (pin) {
            for (int i = 0; i < body.length; i++) {
                body[i] = (byte) ('0' + random.nextInt(10));
            }
        }
        var instruction = INSTRUCTIONS.get(random.nextInt(INSTRUCTIONS.size()));
        if (random.nextInt(12) == 0) {
            return new Secret("a secret alone", Bytes.of(body), body);
        }
        if (random.nextInt(12) == 0) {
            byte[] wrapped = command(WRAPPED[random.nextInt(WRAPPED.length)], body);
            wrapped[0] = (byte) NOT_PLAIN[random.nextInt(NOT_PLAIN.length)];
            return new Secret("a wrapped command", Bytes.of(wrapped), body);
        }
        byte[] command = command(instruction.ins, body);
        if (random.nextInt(10) == 0) {
            // damaged: cut short anywhere in the data, or a length that is not true
            if (random.nextBoolean()) {
                command = Arrays.copyOf(command, command.length - random.nextInt(1, body.length));
            } else {
                command[4] = (byte) random.nextInt(256);
            }
        }
        return new Secret(instruction.name, Bytes.of(command), body);
    }

    private byte[] command(int ins, byte[] body) {
        var out = new ByteArrayOutputStream();
        int[] classes = {0x00, 0x10, 0x0C, 0x04, 0x80, 0x84, 0x90, 0xA0, 0xFF, random.nextInt(256)};
        out.write(classes[random.nextInt(classes.length)]);
        out.write(ins);
        out.write(random.nextInt(256));
        out.write(random.nextInt(256));
        if (body.length > 255 || random.nextInt(4) == 0) {
            out.write(0);
            out.write(body.length >> 8);
        }
        out.write(body.length);
        out.writeBytes(body);
        if (random.nextInt(3) == 0) {
            out.writeBytes(new byte[random.nextBoolean() && body.length > 255 ? 2 : 1]);
        }
        return out.toByteArray();
    }
}
