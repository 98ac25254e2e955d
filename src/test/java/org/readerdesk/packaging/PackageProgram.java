package org.readerdesk.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// `installer/Package.java`, run as the build runs it.
final class PackageProgram {

    /// What it printed, and its exit code.
    record Said(int exitCode, String text) {
    }

    private PackageProgram() {
    }

    /// The calls that it would make on a system, by the name of the tool and what it makes.
    static Map<String, List<String>> plan(String system) throws Exception {
        var said = run("show", system, ".", "target");
        assertThat(said.exitCode()).as(said.text()).isZero();
        var calls = new LinkedHashMap<String, List<String>>();
        List<String> words = new ArrayList<>();
        for (var line : said.text().lines().toList()) {
            if (line.startsWith("  ")) {
                words.add(line.strip());
            } else if (!line.isEmpty()) {
                words = new ArrayList<>();
                calls.put(line, words);
            }
        }
        return calls;
    }

    static Said run(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "installer/Package.java"));
        command.addAll(List.of(words));
        return run(Map.of(), command);
    }

    /// Runs anything, to its end.
    static Said run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Said(process.exitValue(), text);
    }
}
