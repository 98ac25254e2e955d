package org.readerdesk.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs the same program once more, in a Java without a start cache.
final class Restart {

    /// What of Java's arguments has to do with a cache.
    private static final List<String> CACHE = List.of("-XX:AOT", "-D" + StartCache.PROPERTY + "=");

    private Restart() {
    }

    /// Blocks until the other has ended; it has the terminal, and a signal that ends this ends it as well.
    ///
    /// @return its exit code
    static int withoutCache(List<String> words) throws IOException {
        var process = new ProcessBuilder(command(ManagementFactory.getRuntimeMXBean().getInputArguments(), words))
                .inheritIO().start();
        Runtime.getRuntime().addShutdownHook(
                Thread.ofPlatform().name("readerdesk-restart").unstarted(process::destroy));
        while (true) {
            try {
                return process.waitFor();
            } catch (InterruptedException _) {
                // Nobody has a reason to interrupt; the other's end is all there is to wait for.
            }
        }
    }

    /// @param flags Java's own arguments, those about a cache among them
    static List<String> command(List<String> flags, List<String> words) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        flags.stream().filter(flag -> CACHE.stream().noneMatch(flag::startsWith)).forEach(command::add);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Main.class.getName());
        command.addAll(words);
        return command;
    }
}
