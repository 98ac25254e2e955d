package org.readerdesk.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.readerdesk.cli.CommandLineTool;
import org.readerdesk.cli.PcscChoice;

/// Opens the window, or says in one sentence why there is none.
final class WindowStart {

    private static final Logger LOG = System.getLogger(WindowStart.class.getName());

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
        var opened = script.isPresent()
                ? CompletableFuture.completedFuture(WindowSession.open(services, choice, script))
                : CompletableFuture.supplyAsync(() -> WindowSession.open(services, choice, script),
                        task -> Thread.ofPlatform().daemon().name("readerdesk-start").start(task));
        var loader = new Loader();
        try (var _ = services.onInterrupt(() -> {
            var _ = opened.thenAccept(WindowSession::close);
        })) {
            WindowApplication.run(opened, loader::succeeded);
            opened.join().close();
            return 0;
        } catch (RuntimeException | LinkageError failure) {
            boolean begun = loader.over();
            var _ = opened.thenAccept(WindowSession::close);
            if (begun) {
                throw failure;
            }
            LOG.log(Level.INFO, "No window", failure);
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

        /// The window begins. What was held back, say that JavaFX draws in software for want of libGL, goes to the log.
        void succeeded() {
            if (!over() && held.size() > 0) {
                LOG.log(Level.INFO, "JavaFX said at its start: " + held.toString(StandardCharsets.UTF_8));
            }
        }

        /// @return whether it was over already
        synchronized boolean over() {
            boolean before = done;
            if (!done) {
                done = true;
                System.setErr(real);
            }
            return before;
        }
    }
}
