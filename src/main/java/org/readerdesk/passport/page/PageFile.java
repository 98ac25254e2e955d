package org.readerdesk.passport.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a printed page to a file, all of it or nothing. Blocks as the disk does.
public final class PageFile {

    private PageFile() {
    }

    /// A file of this name is replaced.
    ///
    /// @throws IOException when it cannot be written; what was there before is there still
    public static void write(Path file, String text) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }
}
