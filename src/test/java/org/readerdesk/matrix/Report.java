package org.readerdesk.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.readerdesk.matrix.Fault.Environment;

/// The part of `target/fault-matrix/` that one class writes.
final class Report {

    private static final Path FOLDER = Path.of("target", "fault-matrix");

    private final Path file;

    /// Begins the file of this name anew.
    Report(String name) {
        try {
            file = Files.createDirectories(FOLDER).resolve(name + ".tsv");
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Forgets the other parts, of an earlier run.
    static void clearAllBut(String name) {
        try {
            Files.createDirectories(FOLDER);
            try (var files = Files.list(FOLDER)) {
                for (var old : files.filter(path -> !path.endsWith(name + ".tsv")).toList()) {
                    Files.delete(old);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param columns fault, environment and operation; then, for a cell that ran, code, by, state, others, again,
    ///        milliseconds and verdict
    synchronized void write(List<String> columns) {
        try {
            Files.writeString(file, String.join("\t", columns).replace('\n', ' ') + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void planned(String fault, Environment environment, Op op) {
        write(List.of(fault, environment.title, op.title()));
    }
}
