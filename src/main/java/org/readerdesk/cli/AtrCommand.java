package org.readerdesk.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.readerdesk.card.atr.Atr;
import org.readerdesk.card.names.CardNames;
import org.readerdesk.pcsc.Bytes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `atr HEX…`: what an answer to reset says.
@Command(name = "atr", description = {
    "Tell what an answer to reset (ATR) says, byte by byte, what is wrong with it, and how lists of cards name it.",
    "Asks no reader."},
        footer = {"", "Examples: readerdesk atr 3B 02 14 50", "          readerdesk atr 3B021450 3B8180018080 --json"})
final class AtrCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Option(names = "--json", description = "Write one JSON object an ATR, and nothing else, to the standard output.")
    private boolean json;

    @Option(names = "--file", paramLabel = "FILE", converter = AtrFile.class,
            description = "Take ATRs from this file, one a line; \"#\" begins a comment.")
    private Optional<Path> file = Optional.empty();

    @Parameters(arity = "0..*", paramLabel = "HEX",
            description = "ATRs, each without blanks or in quotation marks; or one ATR, its bytes as words.")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        var atrs = AtrArguments.read(words, file);
        var names = root.services().cardNames();
        NameWords.complaints(names).forEach(root.console()::say);
        for (var bytes : atrs) {
            if (!show(bytes, names)) {
                break;
            }
        }
        return 0;
    }

    /// @return false when nobody reads any more
    private boolean show(Bytes bytes, CardNames names) {
        var atr = Atr.decode(bytes);
        if (json) {
            var object = AtrJson.of(atr);
            object.add("names", AtrJson.names(names.lookUp(bytes)));
            return root.console().line(object.toString());
        }
        return Stream.concat(AtrText.lines(atr).stream(), NameWords.lines(bytes, names).stream())
                .allMatch(root.console()::line);
    }

    /// Reads `--file`.
    static final class AtrFile extends FileName {
        AtrFile() {
            super("a file of ATRs");
        }
    }
}
