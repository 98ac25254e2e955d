package org.readerdesk.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.readerdesk.card.names.CardNames;
import org.readerdesk.manage.Attachments;
import org.readerdesk.manage.LaneAttachments;
import org.readerdesk.monitor.ContextMonitor;
import org.readerdesk.monitor.ReaderMonitor;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;

/// A terminal with ReaderDesk behind it and the simulator behind that: type a line, see what was written.
public final class Terminal implements Services {

    final SimulatedResourceManager simulator;
    final List<PcscChoice> selected = Collections.synchronizedList(new ArrayList<>());
    final List<PcscChoice> windows = new ArrayList<>();
    /// What the window asks when nobody says.
    PcscChoice windowDefault = PcscChoice.AUTO;
    /// What the choice of a resource manager fails with; null: nothing.
    RuntimeException broken;
    /// What the self-test finds.
    boolean whole = true;
    /// Where lists of cards are looked for.
    List<Path> lists = List.of();
    final List<Throwable> faults = new ArrayList<>();
    /// Completed with the action when a command wants to know of Ctrl-C.
    final CompletableFuture<Runnable> interrupt = new CompletableFuture<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /// Empty screens.
    public Terminal(SimulatedResourceManager simulator) {
        this.simulator = simulator;
    }

    /// Types `readerdesk` and the words; returns the exit code.
    public int type(String... words) {
        return new CommandLineTool(this, new PrintWriter(out), new PrintWriter(err)).run(List.of(words));
    }

    /// All that was written to the standard output.
    public String out() {
        return out.toString();
    }

    List<String> lines() {
        return out().lines().toList();
    }

    /// All that was written to the standard error.
    public String err() {
        return err.toString();
    }

    @Override
    public Selected select(PcscChoice choice, Optional<Path> simulatorScript) {
        if (broken != null) {
            throw broken;
        }
        selected.add(choice);
        return new Selected(simulator, Optional.empty());
    }

    @Override
    public Attachments attachments(ResourceManager manager) {
        return new LaneAttachments(manager);
    }

    @Override
    public ReaderMonitor monitor(ResourceManager manager) {
        return new ContextMonitor(manager);
    }

    @Override
    public int window(PcscChoice choice, Optional<Path> simulatorScript) {
        windows.add(choice);
        return 0;
    }

    @Override
    public boolean selfTest(Consumer<String> lines) {
        lines.accept("ok    everything: is here");
        return whole;
    }

    @Override
    public PcscChoice windowDefault() {
        return windowDefault;
    }

    @Override
    public Registration onInterrupt(Runnable action) {
        interrupt.complete(action);
        return () -> {};
    }

    @Override
    public CardNames cardNames() {
        return CardNames.load(lists);
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
