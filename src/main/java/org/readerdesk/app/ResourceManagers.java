package org.readerdesk.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.readerdesk.cli.PcscChoice;
import org.readerdesk.cli.Selected;
import org.readerdesk.cli.TextFile;
import org.readerdesk.cli.UsageException;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.Quoted;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.javax.JavaResourceManager;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;
import org.readerdesk.pcsc.simulator.SimulatorScript;
import org.readerdesk.pcsc.simulator.SimulatorScriptException;
import org.readerdesk.pcsc.winscard.WinscardResourceManager;

/// Makes the resource manager that was chosen.
final class ResourceManagers {

    private ResourceManagers() {
    }

    /// @param file a simulator script
    /// @param report gets a sentence for each line of the script that has no effect, on any thread
    /// @throws UsageException for a script that cannot be used
    static Selected select(PcscChoice choice, Optional<Path> file, Consumer<String> report) {
        if (file.isPresent() && choice != PcscChoice.SIMULATOR && choice != PcscChoice.AUTO) {
            throw new UsageException("--simulator-script does not go with --pcsc %s; expected --pcsc simulator."
                    .formatted(choice.word()));
        }
        var script = read(file);
        return switch (choice) {
            case AUTO -> auto(new WinscardResourceManager(), () -> simulator(script, report));
            case SYSTEM -> asAsked(new WinscardResourceManager());
            case JAVA -> throughJava(JavaResourceManager::jnasmartcardio);
            case JAVA_JDK -> throughJava(JavaResourceManager::jdk);
            case SIMULATOR -> asAsked(simulator(script, report));
        };
    }

    /// The Java adapters cannot tell the library themselves how to meet a foreign lock.
    private static Selected throughJava(Supplier<ResourceManager> adapter) {
        WinscardResourceManager.answerForeignLocks();
        return asAsked(adapter.get());
    }

    /// The system's resource manager if it lets a context be made, else the simulator.
    static Selected auto(ResourceManager system, Supplier<ResourceManager> simulator) {
        var established = system.establish();
        if (established.code().equals(ResultCode.SECURITY_VIOLATION)) {
            // A service that dies in this moment answers so once, polkit answers so always.
            established = system.establish();
        }
        if (established instanceof Result.Ok<Context>(Context context)) {
            context.release();
            return asAsked(system);
        }
        return new Selected(simulator.get(), Optional.of(established.answer()));
    }

    /// The small scene, with the script playing. What the script does at its very start is done before this returns.
    private static ResourceManager simulator(Optional<SimulatorScript> script, Consumer<String> report) {
        var simulator = SimulatedResourceManager.small();
        script.ifPresent(found -> {
            var begin = found.steps().stream().takeWhile(step -> step.at().isZero()).toList();
            begin.forEach(step -> step.command().run(simulator.scene()).ifPresent(reason -> report.accept(
                    "%s, line %d had no effect: %s.".formatted(Quoted.place(found.source()), step.line(), reason))));
            var later = found.steps().subList(begin.size(), found.steps().size());
            new SimulatorScript(found.source(), later).play(simulator.scene(), report);
        });
        return simulator;
    }

    private static Optional<SimulatorScript> read(Optional<Path> script) {
        if (script.isEmpty()) {
            return Optional.empty();
        }
        String text = TextFile.read("simulator script", script.get());
        try {
            return Optional.of(SimulatorScript.parse(text, script.get().toString()));
        } catch (SimulatorScriptException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private static Selected asAsked(ResourceManager manager) {
        return new Selected(manager, Optional.empty());
    }
}
