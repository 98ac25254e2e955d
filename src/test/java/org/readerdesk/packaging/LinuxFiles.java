package org.readerdesk.packaging;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.readerdesk.cli.CommandLineTool;
import org.readerdesk.cli.Terminal;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;
import picocli.CommandLine.Model.CommandSpec;

import static org.assertj.core.api.Assertions.assertThat;

/// The files, made as the build makes them, and programs of the machine that judge them.
final class LinuxFiles {

    static final String VERSION = "1.2.3";

    private final Path folder;

    /// How a program ended, and all that it said.
    record Said(int code, String text) {
    }

    private LinuxFiles(Path folder) {
        this.folder = folder;
    }

    static LinuxFiles make(Path folder) throws IOException, InterruptedException {
        var said = run(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), "src/build/command/LinuxFiles.java",
                Path.of("").toAbsolutePath().toString(), folder.toString(), VERSION, "2026-11-22T00:00:00Z");
        assertThat(said).isEqualTo(new Said(0, ""));
        return new LinuxFiles(folder.resolve("linux").resolve("share"));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    String text(String name) throws IOException {
        return Files.readString(file(name));
    }

    /// The command line as it is.
    static CommandSpec model() {
        return new CommandLineTool(new Terminal(SimulatedResourceManager.empty()), new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter())).model();
    }

    /// `readerdesk` and every command.
    static List<CommandSpec> commands() {
        return Stream.concat(Stream.of(model()), model().subcommands().values().stream()
                .map(command -> command.getCommandSpec())).toList();
    }

    static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(bin -> Files.isExecutable(Path.of(bin, program)));
    }

    static Said run(String... words) throws IOException, InterruptedException {
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Said(process.exitValue(), text.strip());
    }
}
