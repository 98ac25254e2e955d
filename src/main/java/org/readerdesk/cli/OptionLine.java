package org.readerdesk.cli;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Takes a line of an option file apart.
final class OptionLine {

    private static final int HEX_DIGITS = 4;

    private final String line;
    private int at;

    private OptionLine(String line) {
        this.line = line;
    }

    /// The words of the line, quotation marks taken off.
    ///
    /// @throws IllegalArgumentException what is wrong and what was expected, without the closing period
    static List<String> words(String line) {
        return new OptionLine(line).words();
    }

    private List<String> words() {
        var words = new ArrayList<String>();
        while (true) {
            while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
                at++;
            }
            if (at == line.length() || line.charAt(at) == '#') {
                return words;
            }
            words.add(word());
        }
    }

    private String word() {
        var word = new StringBuilder();
        while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
            char c = line.charAt(at);
            if (c == '"' || c == '\'') {
                quoted(c, word);
            } else {
                word.append(c);
                at++;
            }
        }
        return word.toString();
    }

    private void quoted(char mark, StringBuilder word) {
        int begin = at++;
        while (at < line.length() && line.charAt(at) != mark) {
            if (mark == '"' && line.charAt(at) == '\\') {
                word.append(escaped());
            } else {
                word.append(line.charAt(at++));
            }
        }
        if (at == line.length()) {
            throw new IllegalArgumentException(
                    "the quotation mark %c at character %d is not closed; expected another one in the same line"
                            .formatted(mark, begin + 1));
        }
        at++;
    }

    private int hexDigits() {
        int end = at;
        while (end < line.length() && end - at < HEX_DIGITS && HexFormat.isHexDigit(line.charAt(end))) {
            end++;
        }
        return end - at;
    }

    /// The escapes of JSON, so that a name can be copied as `list` shows it.
    private char escaped() {
        int begin = at++;
        char kind = at < line.length() ? line.charAt(at++) : ' ';
        int plain = "\"\\/bfnrt".indexOf(kind);
        if (plain >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(plain);
        }
        if (kind == 'u' && hexDigits() >= HEX_DIGITS) {
            at += HEX_DIGITS;
            return (char) Integer.parseInt(line.substring(at - HEX_DIGITS, at), 16);
        }
        throw new IllegalArgumentException(("the backslash at character %d stands for nothing; expected \\\\, \\\","
                + " \\n, \\t or \\u with four hexadecimal digits, or single quotation marks").formatted(begin + 1));
    }
}
