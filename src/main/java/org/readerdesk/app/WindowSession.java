package org.readerdesk.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.readerdesk.card.names.CardNames;
import org.readerdesk.card.names.ListPlaces;
import org.readerdesk.cli.PcscChoice;
import org.readerdesk.cli.Selected;
import org.readerdesk.cli.Services;
import org.readerdesk.journal.Journal;
import org.readerdesk.diagnose.PcscPrograms;
import org.readerdesk.diagnose.ServiceCommands;
import org.readerdesk.diagnose.ServiceLook;
import org.readerdesk.diagnose.UsbReaders;
import org.readerdesk.manage.Attachments;
import org.readerdesk.monitor.ReaderMonitor;
import org.readerdesk.monitor.ReadersSnapshot;
import org.readerdesk.passport.driver.DriverFiles;
import org.readerdesk.passport.page.MachineLook;
import org.readerdesk.passport.usb.UsbDevices;
import org.readerdesk.pcsc.ResourceManager.Description;
import org.readerdesk.pcsc.ResourceManager.Kind;
import org.readerdesk.pcsc.simulator.Scene;
import org.readerdesk.settings.Notice;
import org.readerdesk.settings.PreferencesOnDisk;
import org.readerdesk.settings.SettingsFile;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;
import org.readerdesk.ui.MainWindow;
import org.readerdesk.ui.Surroundings;
import org.readerdesk.ui.WindowServices;
import org.readerdesk.ui.about.Place;
import org.readerdesk.ui.card.NamesOnce;
import org.readerdesk.ui.guide.Machine;
import org.readerdesk.ui.passport.FileWork;

/// What the window works with, from its start to its end.
record WindowSession(Selected selected, Description description, Attachments attachments,
        ReaderMonitor monitor, String version, PreferencesOnDisk preferences, Journal journal,
        Optional<Notice> notice,
        CompletableFuture<Void> asked, AtomicBoolean closed) implements AutoCloseable {

    private static final String SETTINGS = "settings.json";
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

    /// How long the window waits for the readers' names: a service that sleeps, or hangs, must not keep it away.
    private static final Duration NAMES_LIMIT = Duration.ofMillis(150);

    /// Finds the resource manager and begins to watch it; may take some 0.3 s, so not on the JavaFX thread.
    static WindowSession open(Services services, PcscChoice choice, Optional<Path> script) {
        var selected = services.select(choice, script);
        var attachments = services.attachments(selected.manager());
        var monitor = services.monitor(selected.manager());
        monitor.listen(snapshot -> {
            if (snapshot.service() instanceof ReadersSnapshot.Unavailable) {
                attachments.serviceLost();
            }
        });
        var seen = new CompletableFuture<Void>();
        monitor.listen(_ -> seen.complete(null));
        // the names come while JavaFX starts
        monitor.start();
        var file = new SettingsFile(Places.settings().resolve(SETTINGS));
        var settings = file.load();
        var preferences = new PreferencesOnDisk(file, settings.settings());
        MainWindow.speak(preferences);
        return new WindowSession(selected, ServiceVersion.in(selected.manager().description()), attachments, monitor,
                services.version(), preferences,
                Journal.open(Places.logs().resolve(log(selected))), settings.notice(),
                seen.completeOnTimeout(null, NAMES_LIMIT.toMillis(), TimeUnit.MILLISECONDS), new AtomicBoolean());
    }

    /// What happened in a simulation must never stand among what happened to real readers.
    private static String log(Selected selected) {
        return selected.manager().description().kind() == Kind.SIMULATOR ? "activity-simulated" : "activity";
    }

    /// Whether it shows invented readers.
    boolean isSimulated() {
        return description.kind() == Kind.SIMULATOR;
    }

    /// What the window gets of it.
    ///
    /// @param openSimulator what it offers where there is nothing to show, unless it shows the simulator already
    WindowServices forWindow(Runnable openSimulator) {
        Optional<Scene> scene = selected.manager() instanceof SimulatedResourceManager simulator
                ? Optional.of(simulator.scene()) : Optional.empty();
        return new WindowServices(description, attachments, monitor, scene,
                selected.insteadOfSystem(), version, preferences, journal, notice, surroundings(), this::beginToClose,
                scene.isPresent() ? Optional.empty() : Optional.of(openSimulator));
    }

    /// Of a simulation nothing is seen that is this machine's, but its list of cards.
    private Surroundings surroundings() {
        boolean simulated = isSimulated();
        var programs = simulated ? PcscPrograms.blind() : new PcscPrograms();
        var usb = simulated ? UsbReaders.blind() : new UsbReaders();
        return new Surroundings(
                new Machine(simulated ? ServiceLook.blind() : new ServiceLook(description.platform()),
                        new ServiceCommands(description.platform()),
                        () -> CompletableFuture.supplyAsync(usb::look,
                                task -> Thread.ofPlatform().daemon().name("readerdesk-usb").start(task)),
                        () -> CompletableFuture.supplyAsync(programs::look,
                                task -> Thread.ofPlatform().daemon().name("readerdesk-programs").start(task))),
                AppServices.build(), List.of(
                        new Place(Place.Kind.SETTINGS, Places.settings().resolve(SETTINGS).toString()),
                        new Place(Place.Kind.LOGS, Places.logs().toString())),
                new NamesOnce(() -> CompletableFuture.supplyAsync(
                        () -> CardNames.load(ListPlaces.of(System.getenv())),
                        task -> Thread.ofPlatform().daemon().name("readerdesk-names").start(task))),
                new FileWork(simulated ? MachineLook.ofSimulation()
                        : new MachineLook(new UsbDevices(), new DriverFiles(), false),
                        task -> Thread.ofPlatform().daemon().name("readerdesk-files").start(task)));
    }

    /// Returns at once: whoever waits for the end calls [#close()], too.
    private void beginToClose() {
        Thread.ofPlatform().daemon().name("readerdesk-close").start(this::close);
    }

    /// Gives everything back; at most 2 s. Only the first call does something, but each returns after the end.
    @Override
    public synchronized void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        var watching = Thread.ofPlatform().daemon().name("readerdesk-close-monitor").start(monitor::close);
        attachments.close();
        preferences.close();
        journal.close();
        try {
            watching.join(CLOSE_LIMIT);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
