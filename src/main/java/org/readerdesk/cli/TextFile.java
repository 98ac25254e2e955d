package org.readerdesk.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.readerdesk.pcsc.Quoted;

/// Reads a file of UTF-8 text that a person named, and says in a sentence why that does not go.
public final class TextFile {

    /// More than anybody writes; it keeps an endless file such as /dev/zero from filling the memory.
    private static final int MOST_BYTES = 4 << 20;

    private TextFile() {
    }

    /// The whole text, without a byte order mark.
    ///
    /// @param what the kind of file, for the sentence: "simulator script"
    /// @throws UsageException when there is no such text
    public static String read(String what, Path file) {
        try {
            return decode(what, file, bytes(what, file));
        } catch (NoSuchFileException _) {
            throw unreadable(what, file, "there is no such file");
        } catch (AccessDeniedException _) {
            throw unreadable(what, file, "you are not allowed to read it");
        } catch (IOException e) {
            throw unreadable(what, file, Files.isDirectory(file) ? "it is a directory"
                    : "the system says: " + Quoted.place(reason(e)));
        }
    }

    private static byte[] bytes(String what, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw unreadable(what, file, "it is longer than 4 MB");
            }
            return bytes;
        }
    }

    private static String decode(String what, Path file, byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
            int nul = text.indexOf(0);
            if (nul >= 0) {
                throw damaged(what, file, 1 + text.substring(0, nul).chars().filter(c -> c == '\n').count(),
                        "is not text, since it has a NUL character");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            // The decoder stops before the first byte that does not fit.
            byte[] good = Arrays.copyOf(bytes, in.position());
            throw damaged(what, file, 1 + new String(good, StandardCharsets.UTF_8).chars().filter(c -> c == '\n')
                    .count(), "is not UTF-8");
        }
    }

    /// Without the file's name, which a message of the system begins with.
    private static String reason(IOException e) {
        var reason = e instanceof FileSystemException of ? of.getReason() : null;
        return reason == null ? String.valueOf(e.getMessage()) : reason;
    }

    private static UsageException unreadable(String what, Path file, String why) {
        return new UsageException("The %s %s cannot be read: %s; expected a file of UTF-8 text."
                .formatted(what, Quoted.place(file.toString()), why));
    }

    private static UsageException damaged(String what, Path file, long line, String why) {
        return new UsageException("The %s %s cannot be read: line %d %s; expected a file of UTF-8 text."
                .formatted(what, Quoted.place(file.toString()), line, why));
    }
}
