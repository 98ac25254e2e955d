package org.readerdesk.app.selftest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The cache of classes that were loaded and linked ahead of time, by which an installed ReaderDesk starts faster.
///
/// Java does not compare a cache with the jars that it was made of, and would run the code of an older one: its name must
/// have this version in it.
///
/// @param named what `-XX:AOTCache` says
/// @param mapped the files that the system shows in this process's memory; empty where it does not show them
record AotCache(Optional<String> named, Optional<List<String>> mapped) {

    private static final String FLAG = "-XX:AOTCache=";
    private static final Path MAPS = Path.of("/proc/self/maps");

    /// The one of this process.
    static AotCache here() throws IOException {
        var words = ProcessHandle.current().info().arguments().orElse(new String[0]);
        return new AotCache(named(Arrays.asList(words)), Files.isReadable(MAPS)
                ? Optional.of(Files.readAllLines(MAPS, StandardCharsets.ISO_8859_1)) : Optional.empty());
    }

    /// Of several the last counts, as for Java.
    static Optional<String> named(List<String> words) {
        return words.stream().filter(word -> word.startsWith(FLAG)).map(word -> word.substring(FLAG.length()))
                .reduce((_, last) -> last);
    }

    Finding look(String version) {
        return named.map(name -> judge(name, version))
                .orElseGet(() -> Finding.note("AOT cache", "none, so ReaderDesk starts more slowly"));
    }

    private Finding judge(String name, String version) {
        if (!Path.of(name).getFileName().toString().contains(version)) {
            return Finding.fail("AOT cache", "%s is of another version; expected %s in its name".formatted(name,
                    version));
        }
        // without a list of what is in the memory nothing speaks against it
        boolean used = mapped.map(List::stream).orElseGet(() -> Stream.of(real(name)))
                .anyMatch(line -> line.endsWith(real(name)));
        return used ? Finding.ok("AOT cache", name) : Finding.fail("AOT cache",
                "Java did not take %s; expected one made by the same Java with the same options".formatted(name));
    }

    /// As the system calls the file: without links.
    private static String real(String name) {
        try {
            return Path.of(name).toRealPath().toString();
        } catch (IOException _) {
            return name;
        }
    }
}
