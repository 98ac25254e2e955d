package org.readerdesk.app;

import java.nio.file.Path;
import java.util.Optional;
import org.readerdesk.cli.PcscChoice;
import org.readerdesk.cli.Selected;
import org.readerdesk.cli.UsageException;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.javax.JavaResourceManager;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;
import org.readerdesk.pcsc.winscard.WinscardResourceManager;

/// Makes the resource manager that was chosen.
final class ResourceManagers {

    private ResourceManagers() {
    }

    /// @throws UsageException for a script that cannot be used
    static Selected select(PcscChoice choice, Optional<Path> script) {
        if (script.isPresent() && choice != PcscChoice.SIMULATOR && choice != PcscChoice.AUTO) {
            throw new UsageException("--simulator-script does not go with --pcsc %s; expected --pcsc simulator."
                    .formatted(choice.word()));
        }
        return switch (choice) {
            case AUTO -> auto(new WinscardResourceManager(), script);
            case SYSTEM -> asAsked(new WinscardResourceManager());
            case JAVA -> asAsked(JavaResourceManager.jnasmartcardio());
            case JAVA_JDK -> asAsked(JavaResourceManager.jdk());
            case SIMULATOR -> asAsked(simulator(script));
        };
    }

    /// The system's resource manager if it lets a context be made, else the simulator.
    static Selected auto(ResourceManager system, Optional<Path> script) {
        var established = system.establish();
        if (established.code().equals(ResultCode.SECURITY_VIOLATION)) {
            // A service that dies in this moment answers so once, polkit answers so always.
            established = system.establish();
        }
        if (established instanceof Result.Ok<Context>(Context context)) {
            context.release();
            return asAsked(system);
        }
        Answer why = established.answer();
        return new Selected(simulator(script), Optional.of(why));
    }

    private static ResourceManager simulator(Optional<Path> script) {
        var simulator = SimulatedResourceManager.small();
        return simulator;
    }

    private static Selected asAsked(ResourceManager manager) {
        return new Selected(manager, Optional.empty());
    }
}
