package org.readerdesk.app.selftest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.readerdesk.pcsc.Platform;

/// Runs every check in turn, and tells each line as soon as it is known.
public final class SelfTest {

    private final List<Check> checks;
    private final String version;

    /// What ReaderDesk is, and where.
    ///
    /// @param version of ReaderDesk
    /// @param folders that ReaderDesk writes to, by what is in them
    /// @param noWindow puts into words why no window can be opened
    public record Parts(String version, Map<String, Path> folders, Function<Throwable, String> noWindow) {

        public Parts {
            folders = Map.copyOf(folders);
        }
    }

    SelfTest(String version, List<Check> checks) {
        this.version = version;
        this.checks = List.copyOf(checks);
    }

    /// The self-test of this program on this machine.
    public static SelfTest of(Parts parts) {
        var folders = parts.folders().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(folder -> new Check(folder.getKey(),
                        () -> List.of(Folders.look(folder.getKey(), folder.getValue()))));
        return new SelfTest(parts.version(), Stream.of(
                Stream.of(new Check("version", () -> List.of(Versions.look(parts.version()))),
                        new Check("AOT cache", () -> List.of(AotCache.here().look(parts.version()))),
                        new Check("resources", Resources::look),
                        new Check("languages", Languages::look),
                        new Check("PC/SC", () -> Machine.here(Platform.current()).look())),
                folders,
                Stream.of(new Check("simulator", () -> List.of(SimulatedCardTry.look())),
                        new Check("window", () -> WindowCheck.look(parts.version(), parts.noWindow()))))
                .flatMap(each -> each).toList());
    }

    /// Blocks for some seconds.
    ///
    /// @param lines gets each line
    /// @return whether nothing failed
    public boolean run(Consumer<String> lines) {
        boolean whole = true;
        for (var check : checks) {
            for (var finding : check.run()) {
                whole &= finding.grade() != Finding.Grade.FAIL;
                lines.accept(finding.line());
            }
        }
        lines.accept("ReaderDesk %s %s".formatted(version, whole ? "passes its self-test."
                : "fails its self-test: see the lines that begin with FAIL."));
        return whole;
    }
}
