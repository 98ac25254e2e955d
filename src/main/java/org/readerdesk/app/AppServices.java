package org.readerdesk.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.readerdesk.app.selftest.SelfTest;
import org.readerdesk.cli.PcscChoice;
import org.readerdesk.cli.Selected;
import org.readerdesk.cli.Services;
import org.readerdesk.manage.Attachments;
import org.readerdesk.manage.LaneAttachments;
import org.readerdesk.monitor.ContextMonitor;
import org.readerdesk.monitor.ReaderMonitor;
import org.readerdesk.pcsc.Quoted;
import org.readerdesk.pcsc.ResourceManager;

/// The real services.
final class AppServices implements Services {

    /// Which resource manager the window asks when the command line does not say; an installed ReaderDesk sets it.
    private static final String WINDOW_DEFAULT = "readerdesk.pcsc";

    private final PrintWriter err;

    AppServices(PrintWriter err) {
        this.err = err;
    }

    @Override
    public Selected select(PcscChoice choice, Optional<Path> simulatorScript) {
        return ResourceManagers.select(choice, simulatorScript, this::say);
    }

    private void say(String sentence) {
        err.println(sentence);
        err.flush();
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
        return new WindowStart(this, err).open(choice, simulatorScript);
    }

    @Override
    public boolean selfTest(Consumer<String> lines) {
        LogSetup.silence();
        var held = new HeldErrors();
        try {
            return SelfTest.of(new SelfTest.Parts(version(),
                    Map.of("settings folder", Places.settings(), "log folder", Places.logs()),
                    AppServices::noWindow)).run(lines);
        } finally {
            held.over();
        }
    }

    @Override
    public PcscChoice windowDefault() {
        return PcscChoice.of(System.getProperty(WINDOW_DEFAULT, "")).orElse(PcscChoice.AUTO);
    }

    static String noWindow(Throwable failure) {
        String display = Optional.ofNullable(System.getenv("DISPLAY")).orElse("");
        return WindowFailure.sentence(failure, display, WindowFailure::isPresent);
    }

    @Override
    public Registration onInterrupt(Runnable action) {
        var hook = Thread.ofPlatform().name("readerdesk-interrupt").unstarted(action);
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException _) {
                // The program is ending already, and the hook runs or has run.
            }
        };
    }

    @Override
    public String noteFault(Throwable thrown) {
        var fault = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        // the first log takes milliseconds, so not before there is something to say
        System.getLogger(AppServices.class.getName()).log(Level.ERROR, "ReaderDesk failed", thrown);
        String words = fault.getMessage() == null ? ""
                : ": " + Quoted.place(fault.getMessage().lines().findFirst().orElse(""));
        return "ReaderDesk itself failed (%s%s); the details are in %s.".formatted(
                fault.getClass().getSimpleName(), words, LogSetup.place());
    }

    @Override
    public String version() {
        return property("version");
    }

    /// When it was built, as far as a build that can be repeated tells it.
    static String build() {
        return property("build");
    }

    private static String property(String name) {
        var properties = new Properties();
        try (var in = AppServices.class.getResourceAsStream("build.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("build.properties cannot be read", e);
        }
        return properties.getProperty(name, "");
    }
}
