package org.readerdesk.cli;

import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.readerdesk.fixture.fuzz.Refusal;
import org.readerdesk.fixture.fuzz.Target;
import org.readerdesk.pcsc.Quoted;

/// The parsers of this package.
public final class CliTargets {

    private static final String FILE = "options.txt";

    private CliTargets() {
    }

    public static List<Target> all() {
        var file = newFile();
        var lines = List.of("--pcsc simulator", "--simulator-script 'a b.txt' # why", "run --reader \"A \\\"B\\u0041\"",
                "\"\\n\\t\\\\\" it's'", "  ");
        return List.of(new Target("command line", List.of("--pcsc\nsystem\nlist", "list\n--json", "watch\n--json",
                "codes\n0x8010000B", "run\n--reader\nA\n--json\n--keep-going\nattach\nlock", "--help", "-V",
                "run\n--reader\nA\ntransmit:00A4", "codes\nno_smartcard", "--simulator-script\na\nlist",
                "atr\n3B\n02\n14\n50", "atr\n3B8180018080\n--json"),
                CliTargets::commandLine),
                new Target("steps", List.of("attach:shared:T0", "reconnect:exclusive:reset", "lock\nunlock:leave",
                        "transmit:00:A4", "wait:500ms\nwait:2s", "open\nattach-handle", "attach-handle:0xFF",
                        "status\ndetach:eject"), CliTargets::steps),
                new Target("line of an option file", lines, CliTargets::line),
                new Target("option file", List.of(String.join("\n", lines), "\u00EF\u00BB\u00BFlist\r\n--json"),
                        input -> optionFile(file, input)),
                new Target("name of an option file", List.of("/tmp/none/options", "options.txt", "."),
                        CliTargets::name));
    }

    private static boolean commandLine(String input) {
        var services = new ParsingOnly();
        int code = services.type(input.split("\n", -1));
        if (!services.faults.isEmpty()) {
            throw new AssertionError("fault", services.faults.getFirst());
        }
        if (code == 2 && !services.understood) {
            var said = services.err().strip();
            return Refusal.checkPart(said);
        }
        return true;
    }

    private static boolean steps(String input) {
        try {
            for (var step : StepParser.parse(List.of(input.split("\n", -1)))) {
                if (step instanceof Step.Wait && !StepParser.parse(List.of(step.shown())).equals(List.of(step))) {
                    throw new AssertionError(step.shown() + " is not read as itself");
                }
            }
            return true;
        } catch (UsageException e) {
            return Refusal.check(Quoted.seen(e.getMessage()));
        }
    }

    /// A word in the quotation marks in which `list` shows a name is read as itself.
    private static boolean line(String input) {
        try {
            var words = OptionLine.words(input);
            var printed = words.stream().map(word -> Quoted.seen(new JsonPrimitive(word).toString()))
                    .collect(Collectors.joining(" "));
            if (!OptionLine.words(printed).equals(words)) {
                throw new AssertionError("not read as itself: " + printed);
            }
            return !words.isEmpty();
        } catch (IllegalArgumentException e) {
            return Refusal.checkPart(String.valueOf(e.getMessage()));
        }
    }

    private static boolean optionFile(Path file, String input) throws IOException {
        boolean bytes = input.chars().allMatch(c -> c < 256);
        Files.write(file, bytes ? Target.bytes(input) : input.getBytes(StandardCharsets.UTF_8));
        return expands("@" + file);
    }

    private static boolean name(String input) {
        // a file without end, or one that does not exist, is no matter of its name
        Predicate<String> harmless = name -> !name.startsWith("/dev") && !name.startsWith("/proc");
        return harmless.test(input) && expands("@" + input);
    }

    private static boolean expands(String word) {
        try {
            return !OptionFile.expand(List.of(word)).isEmpty();
        } catch (UsageException e) {
            return Refusal.check(Quoted.seen(e.getMessage()));
        }
    }

    private static Path newFile() {
        try {
            var folder = Files.createTempDirectory("readerdesk");
            folder.toFile().deleteOnExit();
            var file = folder.resolve(FILE);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
