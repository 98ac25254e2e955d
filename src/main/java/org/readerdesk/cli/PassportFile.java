package org.readerdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.readerdesk.passport.page.PageFile;
import org.readerdesk.pcsc.Quoted;

/// The file that `passport` writes: looked at before anything is asked, written in the end.
final class PassportFile {

    private PassportFile() {
    }

    /// @throws UsageException for a place where no file can be
    static void check(Path file) {
        var name = file.getFileName();
        if (name == null || name.toString().isEmpty() || Files.isDirectory(file)) {
            throw refused(file, "it is a directory");
        }
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw refused(file, "its directory is not there");
        }
    }

    /// @throws IOException when it cannot be written; what was there before is there still
    static void write(Path file, String page) throws IOException {
        PageFile.write(file, page);
    }

    private static UsageException refused(Path file, String why) {
        return new UsageException("The passport file %s cannot be written: %s; expected a file in a directory that is"
                .formatted(Quoted.place(file.toString()), why) + " there.");
    }
}
