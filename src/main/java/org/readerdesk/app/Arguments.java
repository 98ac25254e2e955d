package org.readerdesk.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The arguments as they were typed, also where the language settings know no Unicode.
///
/// With `LANG=C` Java turns every letter beyond ASCII into U+FFFD; a reader's name must not suffer from that.
final class Arguments {

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private static final char LOST_BYTE = 0xDC00;

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
        var words = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < commandLine.length; i++) {
            if (commandLine[i] == 0) {
                words.add(decode(ByteBuffer.wrap(commandLine, start, i - start)));
                start = i + 1;
            }
        }
        // Java's own words come before ours
        return words.size() < seen.size() ? seen
                : List.copyOf(words.subList(words.size() - seen.size(), words.size()));
    }

    /// UTF-8; a byte that does not decode becomes the lone surrogate U+DC00 plus its value, as in the name of a reader
    /// that the system's resource manager lists.
    private static String decode(ByteBuffer word) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var text = CharBuffer.allocate(word.remaining());
        while (true) {
            var result = decoder.decode(word, text, true);
            if (result.isUnderflow()) {
                return text.flip().toString();
            }
            for (int i = 0; i < result.length(); i++) {
                text.put((char) (LOST_BYTE + (word.get() & 0xFF)));
            }
            decoder.reset();
        }
    }
}
