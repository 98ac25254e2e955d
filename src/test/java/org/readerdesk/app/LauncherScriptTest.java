package org.readerdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class LauncherScriptTest {

    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path directory;
    private Path target;

    /// Stands in for the program: prints Java's version, its flags, and each argument in brackets.
    public static final class Echo {

        private Echo() {
        }

        public static void main(String[] args) {
            var words = new StringBuilder("java " + Runtime.version().feature());
            words.append(ModuleLayer.boot().findModule("javafx.controls").isPresent() ? " window" : " command");
            for (String each : args) {
                words.append(" [").append(each).append(']');
            }
            System.out.println(words);
        }
    }

    @BeforeEach
    void writeScript() throws Exception {
        target = Files.createDirectories(directory.resolve("a place with 'quotes' and $blanks").resolve("target"));
        String name = Echo.class.getName();
        try (var jar = new JarOutputStream(Files.newOutputStream(target.resolve("readerdesk.jar")));
                var in = Echo.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            jar.putNextEntry(new JarEntry(name.replace('.', '/') + ".class"));
            in.transferTo(jar);
        }
        Files.createSymbolicLink(target.resolve("javafx"), Path.of("target", "javafx").toAbsolutePath());
        var writer = new ProcessBuilder(JAVA, "src/build/WriteLauncher.java", target.toString(), name)
                .redirectErrorStream(true).start();
        assertThat(output(writer)).isEmpty();
    }

    @AfterEach
    void removeLink() throws IOException {
        Files.delete(target.resolve("javafx"));
    }

    @Test
    void it_runs_from_anywhere_through_links_with_another_java_first_in_the_path() throws Exception {
        var link = Files.createSymbolicLink(directory.resolve("one link"), target.resolve("readerdesk"));
        var elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
        Files.createSymbolicLink(elsewhere.resolve("two"), Path.of("..", link.getFileName().toString()));

        assertThat(run(elsewhere, "./two", "list", "b  c", "", "it's", "\"q\" ", "$x"))
                .isEqualTo("java 25 command [list] [b  c] [] [it's] [\"q\" ] [$x]");
    }

    @Test
    void only_the_window_gets_javafx() throws Exception {
        String script = target.resolve("readerdesk").toString();

        assertThat(run(directory, script)).isEqualTo("java 25 window");
        assertThat(run(directory, script, "--pcsc", "simulator")).startsWith("java 25 window");
        assertThat(run(directory, script, "--simulator-script", "list")).startsWith("java 25 window");
        assertThat(run(directory, script, "--pcsc", "system", "run", "--reader", "x")).startsWith("java 25 command");
        assertThat(run(directory, script, "--version")).startsWith("java 25 command");
        assertThat(run(directory, script, "--self-test")).startsWith("java 25 window");
        for (var command : List.of("watch", "codes", "atr")) {
            assertThat(run(directory, script, command)).startsWith("java 25 command");
        }
    }

    @Test
    void a_build_that_is_gone_is_one_sentence() throws Exception {
        Files.delete(target.resolve("readerdesk.jar"));

        assertThat(run(directory, target.resolve("readerdesk").toString(), "list"))
                .endsWith("readerdesk.jar is missing; build it with: mvn package");
    }

    private String run(Path from, String... words) throws Exception {
        var bin = Files.createDirectories(directory.resolve("bin"));
        var wrong = bin.resolve("java");
        if (!Files.exists(wrong)) {
            Files.writeString(wrong, "#!/bin/sh\necho wrong java\n");
            Files.setPosixFilePermissions(wrong, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        var builder = new ProcessBuilder(new ArrayList<>(List.of(words))).directory(from.toFile())
                .redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        builder.environment().merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
        return output(builder.start());
    }

    private static String output(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return text.strip();
    }
}
