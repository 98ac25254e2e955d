package org.readerdesk.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.readerdesk.card.names.CardNames;
import org.readerdesk.manage.Attachments;
import org.readerdesk.monitor.ReaderMonitor;
import org.readerdesk.pcsc.ResourceManager;

/// A terminal behind which nothing is done: a command that was understood ends where it would ask for readers.
final class ParsingOnly implements Services {

    final List<Throwable> faults = new ArrayList<>();
    boolean understood;
    private final StringWriter err = new StringWriter();

    int type(String... words) {
        return new CommandLineTool(this, new PrintWriter(new StringWriter()), new PrintWriter(err)).run(List.of(words));
    }

    String err() {
        return err.toString();
    }

    @Override
    public Selected select(PcscChoice choice, Optional<Path> simulatorScript) {
        understood = true;
        throw new UsageException("Understood.");
    }

    @Override
    public Attachments attachments(ResourceManager manager) {
        throw new IllegalStateException("nothing was selected");
    }

    @Override
    public ReaderMonitor monitor(ResourceManager manager) {
        throw new IllegalStateException("nothing was selected");
    }

    @Override
    public int window(PcscChoice choice, Optional<Path> simulatorScript) {
        return 0;
    }

    @Override
    public boolean selfTest(Consumer<String> lines) {
        return true;
    }

    @Override
    public Registration onInterrupt(Runnable action) {
        return () -> {};
    }

    @Override
    public CardNames cardNames() {
        return CardNames.load(List.of());
    }

    @Override
    public String noteFault(Throwable fault) {
        faults.add(fault);
        return "fault";
    }

    @Override
    public String version() {
        return "1.2.3";
    }
}
