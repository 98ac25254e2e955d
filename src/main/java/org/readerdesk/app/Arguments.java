package org.readerdesk.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The arguments as they were typed, also where the language settings know no Unicode.
///
/// With `LANG=C` Java turns every letter beyond ASCII into U+FFFD; a reader's name must not suffer from that.
final class Arguments {

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private Arguments() {
    }

    /// `seen`, or what Linux says was typed when something in it was lost.
    static List<String> exact(List<String> seen) {
        if (seen.stream().noneMatch(word -> word.indexOf('\uFFFD') >= 0) || !Files.isReadable(COMMAND_LINE)) {
            return seen;
        }
        try {
            return exact(seen, Files.readAllBytes(COMMAND_LINE));
        } catch (IOException _) {
            return seen;
        }
    }

    /// @param commandLine each word of the process ended by a NUL
    static List<String> exact(List<String> seen, byte[] commandLine) {
        var words = new String(commandLine, StandardCharsets.UTF_8).split("\0", -1);
        // after the last NUL comes an empty word; Java's own words come before ours
        int end = words.length - 1;
        return end < seen.size() ? seen : List.of(Arrays.copyOfRange(words, end - seen.size(), end));
    }
}
