package org.readerdesk.pcsc.winscard;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.readerdesk.fixture.fuzz.Target;

/// The parsers of this package.
public final class WinscardTargets {

    private WinscardTargets() {
    }

    public static List<Target> all() {
        var utf8 = List.of("ACS ACR 38U 00 00\0\0", "A\0B\0\0", Target.input("Ünï 😀\0\0".getBytes(
                StandardCharsets.UTF_8)));
        var wide = List.of(Target.input("A\0B\0\0".getBytes(StandardCharsets.UTF_16LE)),
                Target.input("Ünï 😀\0\0".getBytes(StandardCharsets.UTF_16LE)));
        return List.of(new Target("list of names", utf8, input -> list(new NameCodec(1), 1, input)),
                new Target("list of wide names", wide, input -> list(new NameCodec(2), 2, input)),
                new Target("name", List.of("ACS ACR 38U 00 00", "Ünï 😀", "\uDCFF"), WinscardTargets::name));
    }

    /// What is listed turns back into the bytes that were listed.
    private static boolean list(NameCodec codec, int unit, String input) {
        // an adapter asks for whole characters
        byte[] listed = Arrays.copyOf(Target.bytes(input), input.length() / unit * unit);
        int at = 0;
        for (var name : codec.decodeAll(listed)) {
            byte[] again = codec.encode(name);
            int length = Math.min(again.length, listed.length - at);
            if (again.length - length > unit || !Arrays.equals(listed, at, at + length, again, 0, length)) {
                throw new AssertionError("name at byte %d became others".formatted(at));
            }
            at += length;
        }
        return at > 0;
    }

    /// Another name never has the bytes of this one, unless no list contains it.
    private static boolean name(String input) {
        var codec = new NameCodec(1);
        byte[] bytes = codec.encode(input);
        if (bytes[bytes.length - 1] != 0) {
            throw new AssertionError("no closing NUL");
        }
        var read = codec.decodeAll(bytes);
        boolean plain = !input.isEmpty() && input.indexOf(0) < 0
                && input.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
        if (plain && !read.equals(List.of(input))) {
            throw new AssertionError("read as " + read);
        }
        return plain;
    }
}
