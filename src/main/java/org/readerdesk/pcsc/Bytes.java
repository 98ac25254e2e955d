package org.readerdesk.pcsc;

import java.util.Arrays;
import java.util.HexFormat;

/// An unchanging row of bytes: an ATR, a command, an answer.
///
/// [#toString()] tells the length only, so that a command with a PIN never reaches a log by accident; [#hex()] is asked
/// for by name.
public final class Bytes {

    /// No bytes at all.
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final byte[] value;

    private Bytes(byte[] value) {
        this.value = value;
    }

    /// Copies `value`.
    public static Bytes of(byte... value) {
        return value.length == 0 ? EMPTY : new Bytes(value.clone());
    }

    /// Reads hexadecimal digits in either case; white space, `:` and `-` between bytes are passed over.
    ///
    /// @throws IllegalArgumentException naming the first offending character and its place, or the missing digit
    public static Bytes parseHex(String text) {
        var digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128 && Character.digit(c, 16) >= 0) {
                digits.append(c);
            } else if (!(Character.isWhitespace(c) || (c == ':' || c == '-') && digits.length() % 2 == 0)) {
                throw new IllegalArgumentException(
                        "character %d, %s, is not a hexadecimal digit".formatted(i + 1,
                                Quoted.of(Character.toString(text.codePointAt(i)))));
            }
        }
        if (digits.length() % 2 != 0) {
            throw new IllegalArgumentException(
                    "%d hexadecimal digits are half a byte short; expected two for each byte"
                            .formatted(digits.length()));
        }
        return of(HEX.parseHex(digits));
    }

    /// The number of bytes.
    public int length() {
        return value.length;
    }

    /// Whether there are none.
    public boolean isEmpty() {
        return value.length == 0;
    }

    /// The byte at `index` as 0 to 255.
    public int at(int index) {
        return value[index] & 0xFF;
    }

    /// A copy.
    public byte[] toArray() {
        return value.clone();
    }

    /// Upper-case hexadecimal without spaces.
    public String hex() {
        return HEX.formatHex(value);
    }

    /// Upper-case hexadecimal, a space between bytes.
    public String spacedHex() {
        return HEX.withDelimiter(" ").formatHex(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return value.length + (value.length == 1 ? " byte" : " bytes");
    }
}
