package org.readerdesk.app.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.application.Platform;
import org.readerdesk.journal.Journal;
import org.readerdesk.manage.LaneAttachments;
import org.readerdesk.monitor.ContextMonitor;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;
import org.readerdesk.settings.Preferences;
import org.readerdesk.ui.Surroundings;
import org.readerdesk.ui.WindowServices;
import org.readerdesk.ui.kit.Drawing;

/// Opens the window on the simulator, and closes it when it has shown every reader. Where there is no display it is drawn to
/// memory.
final class WindowCheck {

    private static final String PART = "window";
    private static final long LIMIT_SECONDS = 20;

    private WindowCheck() {
    }

    static List<Finding> look(String version, Function<Throwable, String> noWindow) throws InterruptedException {
        boolean display = hasDisplay();
        if (!display) {
            System.setProperty("glass.platform", "Headless");
        }
        Drawing.choose();
        var manager = SimulatedResourceManager.small();
        try (var lanes = new LaneAttachments(manager);
                var monitor = new ContextMonitor(manager);
                var journal = Journal.inMemory()) {
            var services = new WindowServices(manager.description(), lanes, monitor, Optional.of(manager.scene()),
                    Optional.empty(), version, Preferences.inMemory(), journal, Optional.empty(),
                    Surroundings.unseen(), () -> {
                    });
            monitor.start();
            return opened(services, manager.scene().readers().size(), display, noWindow);
        }
    }

    private static List<Finding> opened(WindowServices services, int readers, boolean display,
            Function<Throwable, String> noWindow) throws InterruptedException {
        var shown = new CompletableFuture<WindowTry.Seen>();
        try {
            Platform.startup(() -> WindowTry.open(services, readers, shown));
            return findings(shown.get(LIMIT_SECONDS, TimeUnit.SECONDS), display);
        } catch (TimeoutException _) {
            return List.of(Finding.fail(PART, "did not show %d readers within %d s".formatted(readers,
                    LIMIT_SECONDS)));
        } catch (ExecutionException e) {
            return List.of(Finding.fail(PART, Check.said(e.getCause() == null ? e : e.getCause())));
        } catch (NoClassDefFoundError e) {
            return List.of(Finding.fail(PART, "JavaFX is missing (%s); expected it beside ReaderDesk".formatted(
                    e.getMessage())));
        } catch (RuntimeException | LinkageError e) {
            return List.of(display ? Finding.fail(PART, noWindow.apply(e))
                    : Finding.note(PART, noWindow.apply(e)));
        }
    }

    private static List<Finding> findings(WindowTry.Seen seen, boolean display) {
        var findings = new ArrayList<Finding>();
        findings.add(seen.problem().map(problem -> Finding.fail(PART, "says \"" + problem + "\""))
                .orElseGet(() -> Finding.ok(PART, "\"%s\" showed %d readers%s".formatted(seen.title(), seen.readers(),
                        display ? "" : "; there is no display, so it was drawn to memory"))));
        findings.add(seen.missing().isEmpty() ? Finding.ok("fonts", seen.font() + " has the letters of every language")
                : Finding.fail("fonts",
                        "%s cannot draw %s; expected a font that can (Debian: apt install fonts-dejavu-core)"
                                .formatted(seen.font(), String.join(" ", seen.missing()))));
        return findings;
    }

    /// Only where there is an X server a variable has to name it.
    static boolean hasDisplay() {
        return !System.getProperty("os.name", "").startsWith("Linux")
                || !Optional.ofNullable(System.getenv("DISPLAY")).orElse("").isEmpty();
    }
}
