package org.readerdesk.app.selftest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;

/// Whether a folder can be written to. A file is made in it and taken away again, and so is the folder where there was none.
final class Folders {

    private Folders() {
    }

    static Finding look(String what, Path folder) {
        var made = new ArrayDeque<Path>();
        try {
            make(folder.toAbsolutePath(), made);
            Files.delete(Files.createTempFile(folder, "self-test", ".tmp"));
            return Finding.ok(what, folder + (made.isEmpty() ? "" : ", which will be made when it is needed"));
        } catch (IOException e) {
            return Finding.note(what, "%s cannot be written to (%s), so nothing is kept there".formatted(folder,
                    Check.said(e)));
        } finally {
            made.forEach(Folders::remove);
        }
    }

    /// @param made gets each folder that was not there, the innermost first
    private static void make(Path folder, ArrayDeque<Path> made) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getParent() != null) {
            make(folder.getParent(), made);
        }
        Files.createDirectory(folder);
        made.push(folder);
    }

    private static void remove(Path folder) {
        try {
            Files.delete(folder);
        } catch (IOException _) {
            // another program began to use it
        }
    }
}
