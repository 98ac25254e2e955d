package org.readerdesk.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
        var opened = script.isPresent() ? CompletableFuture.completedFuture(WindowSession.open(services, choice, script))
                : CompletableFuture.supplyAsync(() -> WindowSession.open(services, choice, script),
                        task -> Thread.ofPlatform().daemon().name("readerdesk-start").start(task));
        var loader = new Loader();
        try {
            WindowApplication.run(opened, loader::done);
            opened.join().close();
            return 0;
        } catch (RuntimeException | LinkageError failure) {
            boolean begun = loader.done();
            opened.thenAccept(WindowSession::close);
            if (begun) {
                throw failure;
            }
            System.getLogger(WindowStart.class.getName()).log(Level.INFO, "No window", failure);
            String display = Optional.ofNullable(System.getenv("DISPLAY")).orElse("");
            err.println(WindowFailure.sentence(failure, display, WindowFailure::isPresent));
            err.flush();
            return CommandLineTool.FAILED;
        }
    }

    /// Holds back what the loader of the native libraries prints: of a missing one it tells in 22 lines, and the
    /// sentence in one.
    private static final class Loader {

        private final PrintStream real = System.err;
        private final ByteArrayOutputStream held = new ByteArrayOutputStream();
        private boolean done;

        Loader() {
            System.setErr(new PrintStream(held, true, StandardCharsets.UTF_8));
        }

        /// @return whether that was over already: the window had begun
        synchronized boolean done() {
            boolean before = done;
            if (!done) {
                done = true;
                System.setErr(real);
            }
            return before;
        }
    }
}
