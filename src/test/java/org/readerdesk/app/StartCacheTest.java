package org.readerdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.fixture.Program.Output;

/// A real cache of Java, made from a jar of the program's classes.
class StartCacheTest {

    private static final Path CLASSES = Path.of("target", "classes");
    /// A word of `readerdesk --help`, in a class that the cache holds.
    private static final String OLD = "Finds out why";
    private static final String NEW = "Found out why";

    @TempDir
    private static Path directory;
    private static Path jar;
    private static Path cache;

    @BeforeAll
    static void makeCache() throws Exception {
        jar = directory.resolve("readerdesk.jar");
        writeJar(OLD);
        cache = directory.resolve("readerdesk-" + JarPrint.of(jars()) + ".aot");
        var made = run(List.of("-XX:AOTCacheOutput=" + cache), "--help");
        assertThat(made.out()).contains(OLD);
        assertThat(cache).isNotEmptyFile();
    }

    @BeforeEach
    void writeOld() throws IOException {
        writeJar(OLD);
    }

    @Test
    void a_jar_that_was_changed_under_its_cache_runs_as_it_is_now() throws Exception {
        var before = withCache("--help");
        assertThat(before.out()).contains(OLD);
        assertThat(before.err()).isEmpty();

        long size = Files.size(jar);
        writeJar(NEW);
        assertThat(Files.size(jar)).as("nothing that Java could see from outside").isEqualTo(size);

        var after = withCache("--help");
        assertThat(after.out()).contains(NEW).doesNotContain(OLD);
        assertThat(after.err()).contains("start cache").hasLineCount(1);
        assertThat(after.exitCode()).isZero();
    }

    @Test
    void the_arguments_and_the_exit_code_pass_through() throws Exception {
        writeJar(NEW);

        var refused = withCache("list", "--no such", "");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("\"--no such\"", "readerdesk list --help");
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void a_cache_of_a_jar_that_cannot_be_read_is_none_of_its_own() {
        assertThat(new StartCache(Path.of("readerdesk-00000000.aot")).isOwn()).as("the tests run from folders")
                .isFalse();
    }

    @Test
    void the_second_start_has_every_flag_but_those_of_the_cache() {
        assertThat(Restart.command(List.of("-Xmx1g", "-XX:AOTCache=x", "-Dreaderdesk.cache=x", "-Dy=z"),
                List.of("list", "")))
                .contains("-Xmx1g", "-Dy=z").endsWith("org.readerdesk.app.Main", "list", "")
                .noneMatch(word -> word.contains("ache=x"));
    }

    private static Output withCache(String... words) throws Exception {
        return run(List.of("-XX:AOTCache=" + cache, "-Dreaderdesk.cache=" + cache), words);
    }

    private static Output run(List<String> flags, String... words) throws Exception {
        var out = directory.resolve("out");
        var err = directory.resolve("err");
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Dreaderdesk.log.dir=" + directory));
        command.addAll(flags);
        command.addAll(List.of("-cp", jars().stream().map(Path::toString).collect(Collectors.joining(
                File.pathSeparator)), Main.class.getName()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Output(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static List<Path> jars() {
        var libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> part.matches(".*[/\\\\](picocli|gson)-.*")).map(Path::of);
        return Stream.concat(Stream.of(jar), libraries).toList();
    }

    /// Of the same size and time, whatever `word` is.
    private static void writeJar(String word) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar)); var files = Files.walk(CLASSES)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace(OLD, word)
                        .getBytes(StandardCharsets.ISO_8859_1);
                var entry = new ZipEntry(CLASSES.relativize(file).toString().replace(File.separatorChar, '/'));
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(bytes.length);
                entry.setTime(0);
                var sum = new CRC32();
                sum.update(bytes);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(bytes);
            }
        }
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
    }
}
