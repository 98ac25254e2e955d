package org.readerdesk.app;

import java.io.PrintWriter;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import org.readerdesk.cli.CommandLineTool;
import org.readerdesk.cli.PcscChoice;

/// Opens the window, or says in one sentence why there is none.
final class WindowStart {

    private final AppServices services;
    private final PrintWriter err;

    WindowStart(AppServices services, PrintWriter err) {
        this.services = services;
        this.err = err;
    }

    /// Blocks until the window is closed.
    ///
    /// @return the exit code
    int open(PcscChoice choice, Optional<Path> script) {
        // A wrong script shall be told before a window opens; otherwise the resource manager is found meanwhile.
        var sessions = new Sessions(services);
        var opened = script.isPresent() ? sessions.openHere(choice, script) : sessions.open(choice, script);
        var loader = new HeldErrors();
        try (var _ = services.onInterrupt(sessions::close)) {
            WindowApplication.run(opened, () -> sessions.open(PcscChoice.SIMULATOR, Optional.empty()),
                    loader::succeeded);
            opened.join();
            sessions.close();
            return 0;
        } catch (RuntimeException | LinkageError failure) {
            boolean begun = loader.over();
            sessions.close();
            if (begun) {
                throw failure;
            }
            // the first log takes milliseconds, so not before there is something to say
            System.getLogger(WindowStart.class.getName()).log(Level.INFO, "No window", failure);
            err.println(AppServices.noWindow(failure));
            err.flush();
            return CommandLineTool.FAILED;
        }
    }
}
