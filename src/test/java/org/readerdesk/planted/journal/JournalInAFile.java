package org.readerdesk.planted.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public final class JournalInAFile {
    void write(Path file, String line) throws IOException {
        Files.writeString(file, line);
    }
}
