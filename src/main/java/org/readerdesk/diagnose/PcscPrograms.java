package org.readerdesk.diagnose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the programs that have the PC/SC library loaded: one of them holds a card that is held by "another program". PC/SC
/// itself tells nobody.
///
/// Reads what Linux shows of processes in its files. Programs of other persons are seen only with their rights.
public final class PcscPrograms {

    private static final Path PROCESSES = Path.of("/proc");
    private static final String LIBRARY = "libpcsclite.so";
    private static final int LONGEST_MAP = 4 << 20;

    private final Optional<Path> processes;
    private final long self;

    /// Looks at this machine, where it is one with Linux.
    public PcscPrograms() {
        this(Optional.of(PROCESSES).filter(folder -> Files.isReadable(folder.resolve("self/maps"))),
                ProcessHandle.current().pid());
    }

    /// Sees nothing: what holds a card is no program of this machine.
    public static PcscPrograms blind() {
        return new PcscPrograms(Optional.empty(), 0);
    }

    PcscPrograms(Optional<Path> processes, long self) {
        this.processes = processes;
        this.self = self;
    }

    /// A program.
    ///
    /// @param name as the system lists it, at most 15 characters; may hold anything
    public record Program(String name, long pid) {
    }

    /// Those that run now, this one left out, by name; empty where the system does not show it. Blocks on files, some
    /// milliseconds for each hundred processes: not for the JavaFX thread.
    public Optional<List<Program>> look() {
        return processes.flatMap(this::look);
    }

    private Optional<List<Program>> look(Path root) {
        var found = new ArrayList<Program>();
        try (var all = Files.newDirectoryStream(root, "[0-9]*")) {
            for (var each : all) {
                program(each).ifPresent(found::add);
            }
        } catch (IOException | DirectoryIteratorException _) {
            return Optional.empty();
        }
        found.sort(Comparator.comparing(Program::name).thenComparingLong(Program::pid));
        return Optional.of(List.copyOf(found));
    }

    private Optional<Program> program(Path folder) {
        try {
            long pid = Long.parseLong(folder.getFileName().toString());
            if (pid == self || !read(folder.resolve("maps")).contains(LIBRARY)) {
                return Optional.empty();
            }
            return Optional.of(new Program(read(folder.resolve("comm")).strip(), pid));
        } catch (IOException | NumberFormatException _) {
            // it has ended, belongs to somebody else, or is no process
            return Optional.empty();
        }
    }

    private static String read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST_MAP), StandardCharsets.ISO_8859_1);
        }
    }
}
