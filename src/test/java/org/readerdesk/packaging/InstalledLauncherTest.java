package org.readerdesk.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The script in PATH, over a Java that only tells its arguments.
@DisplayName("The launcher of an installed ReaderDesk")
@DisabledOnOs(OS.WINDOWS)
class InstalledLauncherTest {

    @TempDir
    private static Path directory;
    private static Path link;
    private static Path caches;

    @BeforeAll
    static void install() throws Exception {
        var home = Files.createDirectories(directory.resolve("a place with 'quotes' and $blanks"));
        caches = Files.createDirectories(home.resolve("lib/app"));
        var script = PackageProgram.run("launcher", ".", "target");
        assertThat(script.exitCode()).as(script.text()).isZero();
        executable(home.resolve("bin/readerdesk"), script.text());
        executable(home.resolve("lib/runtime/bin/java"), """
                #!/bin/sh
                echo "options ${JDK_JAVA_OPTIONS-none}"
                printf '[%s]\\n' "$@"
                """);
        link = Files.createSymbolicLink(directory.resolve("readerdesk"), home.resolve("bin/readerdesk"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"window,", "window,--pcsc simulator", "window,--pcsc=system",
        "window,--simulator-script list", "window,--self-test", "command,list", "command,--pcsc simulator list",
        "command,--version", "command,atr 3B 00", "command,@words", "command,--help"})
    @DisplayName("takes the cache that is made for what is asked")
    void kinds(String kind, String words) throws Exception {
        var cache = cache(kind);
        Files.writeString(cache, "");

        assertThat(run(words == null ? List.of() : List.of(words.split(" ")))).contains(
                "[-XX:AOTCache=" + cache.toRealPath() + "]", "[-Dreaderdesk.cache=" + cache.toRealPath() + "]");
    }

    @Test
    @DisplayName("goes without a cache that is not there")
    void without() throws Exception {
        Files.deleteIfExists(cache("command"));

        assertThat(run(List.of("list"))).noneMatch(line -> line.contains("ache=")).contains("[list]",
                "[org.readerdesk.app.Main]");
    }

    @Test
    @DisplayName("hands over every word as it is, and no options that are meant for another Java")
    void words() throws Exception {
        var lines = run(List.of("list", "b  c", "", "it's", "\"q\" ", "$x", "*"));

        assertThat(lines).endsWith("[org.readerdesk.app.Main]", "[list]", "[b  c]", "[]", "[it's]", "[\"q\" ]", "[$x]",
                "[*]");
        assertThat(lines).startsWith("options none");
    }

    private static Path cache(String kind) throws IOException {
        String version = Files.readString(Path.of("target/classes/org/readerdesk/app/build.properties"))
                .replaceFirst("(?s).*version=(\\S+).*", "$1");
        return caches.resolve("readerdesk-%s-%s-00000000.aot".formatted(version, kind));
    }

    private static List<String> run(List<String> words) throws Exception {
        var command = new ArrayList<>(List.of(link.toString()));
        command.addAll(words);
        var said = PackageProgram.run(Map.of("JDK_JAVA_OPTIONS", "-Xmx1m"), command);
        assertThat(said.exitCode()).as(said.text()).isZero();
        return said.text().lines().toList();
    }

    private static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
