package org.readerdesk.pcsc.winscard;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Names between Java and the resource manager, without loss.
///
/// A driver may give a reader a name that is no UTF-8. Each byte that does not decode becomes the lone surrogate U+DC00
/// plus its value, and turns back into that byte; so such a reader can be listed *and* connected to. Any other lone
/// surrogate, which no list contains, becomes bytes that are no UTF-8 either: it is never the name of another reader.
final class NameCodec {

    private static final char ESCAPE = 0xDC00;

    private final boolean wide;

    /// @param character bytes of a character: 1 for UTF-8, 2 for UTF-16 little endian
    NameCodec(int character) {
        wide = character == 2;
    }

    /// The name's bytes with a closing NUL.
    byte[] encode(String name) {
        if (wide) {
            var units = ByteBuffer.allocate(name.length() * 2 + 2).order(ByteOrder.LITTLE_ENDIAN);
            units.asCharBuffer().put(name);
            return units.array();
        }
        byte[] latin = name.getBytes(StandardCharsets.US_ASCII);
        if (latin.length == name.length() && new String(latin, StandardCharsets.US_ASCII).equals(name)) {
            return Arrays.copyOf(latin, latin.length + 1);
        }
        var bytes = new ByteArrayOutputStream(name.length() + 1);
        for (int i = 0; i < name.length();) {
            int point = name.codePointAt(i);
            if (point >= ESCAPE + 0x80 && point <= ESCAPE + 0xFF) {
                bytes.write(point - ESCAPE);
            } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                bytes.write(0xE0 | point >> 12);
                bytes.write(0x80 | point >> 6 & 0x3F);
                bytes.write(0x80 | point & 0x3F);
            } else {
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
            }
            i += Character.charCount(point);
        }
        bytes.write(0);
        return bytes.toByteArray();
    }

    /// The names of a multi-string: each closed by a NUL, the last by one more.
    List<String> decodeAll(byte[] multi) {
        var names = new ArrayList<String>();
        int unit = wide ? 2 : 1;
        int start = 0;
        for (int i = 0; i + unit <= multi.length; i += unit) {
            if (multi[i] == 0 && (unit == 1 || multi[i + 1] == 0)) {
                if (i == start) {
                    return names;
                }
                names.add(decode(Arrays.copyOfRange(multi, start, i)));
                start = i + unit;
            }
        }
        if (start + unit <= multi.length) {
            names.add(decode(Arrays.copyOfRange(multi, start, multi.length)));
        }
        return names;
    }

    private static boolean isAscii(byte[] name) {
        for (byte each : name) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    private String decode(byte[] name) {
        if (wide) {
            return ByteBuffer.wrap(name).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer().toString();
        }
        if (isAscii(name)) {
            return new String(name, StandardCharsets.ISO_8859_1);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(name);
        var out = CharBuffer.allocate(name.length);
        while (true) {
            var result = decoder.decode(in, out, true);
            if (result.isUnderflow()) {
                return out.flip().toString();
            }
            if (!result.isError()) {
                throw new IllegalStateException("a name with more characters than bytes");
            }
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (ESCAPE + (in.get() & 0xFF)));
            }
            decoder.reset();
        }
    }
}
