package org.readerdesk.cli;

import java.io.PrintWriter;

/// Where a command writes.
///
/// @param out results; with `--json` nothing but JSON
/// @param err everything that is said beside them
public record Console(PrintWriter out, PrintWriter err) {

    /// Writes a line of the result, at once.
    ///
    /// @return false when nobody reads any more (a closed pipe)
    boolean line(String text) {
        out.println(whole(text));
        return !out.checkError();
    }

    /// Says something beside the result, at once.
    void say(String text) {
        err.println(whole(text));
        err.flush();
    }

    /// A reader's name may have bytes that are no UTF-8; they are lone surrogates here, and would all be written as the
    /// same question mark. The way to write them is that of JSON.
    private static String whole(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point <= Character.MAX_VALUE && Character.isSurrogate((char) point)) {
                shown.append("\\u%04x".formatted(point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }
}
