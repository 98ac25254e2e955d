package org.readerdesk.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.openjdk.jmh.generators.bytecode.JmhBytecodeGenerator;
import org.readerdesk.fixture.pcscd.PcscPart;

/// Builds what is compared, measures each part in a process of its own, and writes `benchmarks/report.md` below the
/// directory that is its argument. Ends with 1 when a target is missed. Takes some five minutes;
/// `-Dreaderdesk.bench.rounds` says how often each call is measured.
final class Benchmarks {

    private static final int ROUNDS = Integer.getInteger("readerdesk.bench.rounds", 15);
    private static final String PACKAGE = "org/readerdesk/bench";

    private final Path folder;
    private final Path classes;

    private Benchmarks(Path target) throws IOException {
        folder = Files.createDirectories(target.resolve("benchmarks"));
        classes = target.resolve("test-classes");
    }

    public static void main(String[] args) throws Exception {
        for (var part : List.of(PcscPart.LIBRARY, PcscPart.DAEMON, PcscPart.SECOND_CLIENT, PcscPart.PCSCLITE_HEADERS)) {
            part.missing().ifPresent(reason -> {
                System.err.println("No benchmark: " + reason + ".");
                System.exit(1);
            });
        }
        System.exit(new Benchmarks(Path.of(args[0]).toAbsolutePath()).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        var harness = harness();
        var calls = folder.resolve("calls.tsv");
        java(List.of(), harness + File.pathSeparator, CallRounds.class, compiled("calls.c", "-shared", "-fPIC"),
                Integer.toString(ROUNDS), calls.toString());
        var paint = folder.resolve("paint.tsv");
        java(List.of(), "", PaintLatency.class, compiled("wake.c"), paint.toString());
        var idle = folder.resolve("idle.tsv");
        java(List.of(), "", IdleCost.class, compiled("sleep.c"), idle.toString());
        var report = new BenchmarkReport(calls, paint, idle);
        Files.writeString(folder.resolve("report.md"), report.page());
        System.out.println(report.page());
        return report.isGood();
    }

    /// JMH's own code around the benchmarks, made from their classes, so that it is no part of the project's sources.
    private Path harness() throws IOException {
        var bare = Files.createDirectories(folder.resolve("bare").resolve(PACKAGE));
        try (Stream<Path> files = Files.list(classes.resolve(PACKAGE))) {
            for (var file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                Files.copy(file, bare.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var sources = Files.createDirectories(folder.resolve("generated"));
        var out = Files.createDirectories(folder.resolve("harness"));
        try {
            JmhBytecodeGenerator
                    .main(new String[]{folder.resolve("bare").toString(), sources.toString(), out.toString(),
                        "reflection"});
        } catch (Exception e) {
            throw new IOException("JMH made no harness", e);
        }
        var words = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", out.toString(), "-cp",
                System.getProperty("java.class.path")));
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(f -> f.toString().endsWith(".java")).map(Path::toString).forEach(words::add);
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new)) != 0) {
            throw new IOException("JMH's harness does not compile");
        }
        return out;
    }

    private String compiled(String source, String... flags) throws IOException, InterruptedException {
        var file = folder.resolve(source);
        try (var in = Benchmarks.class.getResourceAsStream(source)) {
            Files.write(file, in.readAllBytes());
        }
        var out = folder.resolve(source.replace(".c", flags.length > 0 ? ".so" : "")).toString();
        var command = new ArrayList<>(List.of("gcc", "-O2", "-Wall", "-Werror", "-I/usr/include/PCSC", "-o", out,
                file.toString()));
        command.addAll(List.of(flags));
        command.add("-lpcsclite");
        run(command);
        return out;
    }

    private static void java(List<String> flags, String before, Class<?> main, String... words)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-Xshare")).toList());
        command.addAll(flags);
        command.addAll(List.of("-cp", before + System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(words));
        run(command);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException("exit code %d of %s".formatted(code, command.getFirst()));
        }
    }
}
