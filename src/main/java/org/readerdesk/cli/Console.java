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
        out.println(text);
        return !out.checkError();
    }

    /// Says something beside the result, at once.
    void say(String text) {
        err.println(text);
        err.flush();
    }
}
