package org.readerdesk.cli;

import com.google.gson.JsonArray;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `list`: the readers now, and what is in them.
@Command(name = "list", description = "List the readers with their states and cards. Connects to nothing.")
final class ListCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Option(names = "--json", description = "Write one JSON array, and nothing else, to the standard output.")
    private boolean json;

    /// For picocli, which fills it in.
    ListCommand() {
        // nothing is known yet
    }

    /// Without picocli.
    ListCommand(RootCommand root, boolean json) {
        this.root = root;
        this.json = json;
    }

    @Override
    public Integer call() {
        var manager = root.resourceManager();
        var listing = Listing.of(manager);
        if (listing instanceof Result.Ok<List<ReaderState>>(List<ReaderState> readers)) {
            root.console().line(json ? json(readers) : text(readers));
            return 0;
        }
        Failures.show(root.console(), listing.answer(), manager.description().platform(), json);
        return CommandLineTool.FAILED;
    }

    private static String json(List<ReaderState> readers) {
        var array = new JsonArray();
        readers.forEach(reader -> array.add(Json.reader(reader)));
        return array.toString();
    }

    private static String text(List<ReaderState> readers) {
        return readers.isEmpty() ? "No readers." : readers.stream().map(reader -> (Words.reader(reader.name())
                + System.lineSeparator() + "    " + Words.state(reader.flags()) + "  " + Words.atr(reader.atr()))
                .stripTrailing()).collect(Collectors.joining(System.lineSeparator()));
    }
}
