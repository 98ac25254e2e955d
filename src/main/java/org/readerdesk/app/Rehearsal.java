package org.readerdesk.app;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import org.readerdesk.cli.CommandLineTool;
import org.readerdesk.pcsc.simulator.Scene;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;

/// For the build of the installers: runs what the command line is asked most, so that Java can keep those classes in the
/// start cache of the command line.
///
/// The system's resource manager is asked for its readers, with whatever comes of it; operations go to simulated readers
/// only. Nothing is printed.
public final class Rehearsal {

    private Rehearsal() {
    }

    /// Takes no arguments.
    public static void main(String[] args) {
        LogSetup.install();
        commands().forEach(Rehearsal::run);
        System.exit(0);
    }

    private static List<List<String>> commands() {
        Scene scene = SimulatedResourceManager.small().scene();
        String reader = scene.readers().getFirst().name();
        return List.of(List.of("--version"), List.of("--help"), List.of("list"), List.of("list", "--json"),
                List.of("list", "--pcsc", "system"),
                List.of("list", "--pcsc", "simulator"), List.of("list", "--pcsc", "simulator", "--json"),
                List.of("run", "--pcsc", "simulator", "--reader", reader, "attach", "status", "reconnect", "detach"),
                List.of("run", "--pcsc", "simulator", "--json", "--reader", reader, "attach", "detach"),
                List.of("codes", "0x8010000C"), List.of("atr", "3B", "02", "14", "50"));
    }

    private static void run(List<String> words) {
        var nobody = new PrintWriter(Writer.nullWriter());
        new CommandLineTool(new AppServices(nobody), nobody, nobody).run(words);
    }
}
