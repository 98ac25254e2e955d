package org.readerdesk.secrets;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.readerdesk.pcsc.Bytes;

/// A PIN, PUK or key, in a command that carries it, and how it is found again in a text, whatever was made of it.
///
/// @param kind of the command, for messages
record Secret(String kind, Bytes command, byte[] body) {

    /// So many of its bytes in a row betray it.
    private static final int WINDOW = 6;
    private static final int HEADER = 4;
    /// Times and codes, whose digits a PIN may happen to repeat.
    private static final Pattern TIMES = Pattern.compile(
            "PT[0-9.]+S|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z|0x[0-9A-Fa-f]{8}|[0-9.:]+ m?s|[0-9:]+[.,][0-9]+");
    private static final Pattern NUMBERS = Pattern.compile("-?\\d+");

    /// A text, made ready once to be searched for many secrets.
    ///
    /// @param digits of hexadecimal, in any case and between any delimiters; words of the text only add some around
    /// @param numbers decimal, as bytes
    /// @param plain the text without [#TIMES]
    record Text(String whole, String digits, String numbers, String plain) {

        static Text of(String text) {
            return new Text(text, text.toUpperCase(Locale.ROOT).replaceAll("0X", "").replaceAll("[^0-9A-F]", ""),
                    NUMBERS.matcher(text).results().map(number -> unsigned(number.group()))
                            .collect(Collectors.joining(",", ",", ",")),
                    TIMES.matcher(text).replaceAll(" "));
        }

        private static String unsigned(String number) {
            return new BigInteger(number).and(BigInteger.valueOf(0xFF)).toString();
        }
    }

    /// How the text betrays it; empty when it does not.
    List<String> foundIn(Text text) {
        var found = new ArrayList<String>();
        var plain = withoutHeader(text.plain);
        for (int start = 0; start + WINDOW <= body.length; start++) {
            byte[] part = Arrays.copyOfRange(body, start, start + WINDOW);
            if (text.digits.contains(HexFormat.of().withUpperCase().formatHex(part))) {
                found.add("hexadecimal");
            }
            if (text.numbers.contains(IntStream.range(0, WINDOW).mapToObj(i -> Integer.toString(part[i] & 0xFF))
                    .collect(Collectors.joining(",", ",", ",")))) {
                found.add("decimal");
            }
            if (plain.contains(new String(part, StandardCharsets.ISO_8859_1))) {
                found.add("characters");
            }
            // wherever in the encoded bytes it stands: one of three starts in a row falls on a group's begin
            if (text.whole.contains(Base64.getEncoder().encodeToString(part))) {
                found.add("Base64");
            }
        }
        return found.stream().distinct().toList();
    }

    /// The header may be shown, and a PIN may happen to repeat its digits.
    private String withoutHeader(String text) {
        return command.length() < HEADER ? text : text.replace(command.hex().substring(0, HEADER * 2), " ");
    }
}
