package org.readerdesk.ui;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.readerdesk.journal.Journal;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;
import org.readerdesk.settings.Preferences;
import org.readerdesk.settings.Settings;

/// A window over fakes that is laid out in any size and never shown. Each step runs on the JavaFX thread and comes to
/// rest there.
final class Screen implements AutoCloseable {

    /// More than there are between threads from a step to its last effect.
    private static final int HOPS = 5;

    final FakeMonitor monitor = new FakeMonitor();
    final FakeAttachments attachments = new FakeAttachments();
    final Journal journal = Journal.inMemory();
    final WindowServices services;
    private final Scene scene;
    private final MainWindow window;

    /// @param simulated whether it says "Simulation"
    Screen(Settings settings, int width, int height, boolean simulated) {
        this(settings, width, height, simulated, Surroundings.unseen());
    }

    /// @param simulated whether it says "Simulation"
    /// @param around what can be seen of the machine
    Screen(Settings settings, int width, int height, boolean simulated, Surroundings around) {
        var preferences = Preferences.inMemory();
        preferences.change(_ -> settings);
        Set<Feature> features =
                simulated ? EnumSet.allOf(Feature.class) : EnumSet.complementOf(EnumSet.of(Feature.SIMULATED));
        var kind = simulated ? ResourceManager.Kind.SIMULATOR : ResourceManager.Kind.SYSTEM;
        services = new WindowServices(
                new ResourceManager.Description(kind, Platform.PCSCLITE, "1.9.9", features), attachments, monitor,
                simulated ? Optional.of(SimulatedResourceManager.small().scene()) : Optional.empty(),
                Optional.<Answer>empty(), "0.1.0", preferences, journal, Optional.empty(),
                around, () -> {
                });
        window = WindowRobot.onJavaFx(() -> new MainWindow(services));
        scene = WindowRobot.onJavaFx(() -> {
            var made = new Scene(new Region(), width, height);
            window.fill(new Stage(), made);
            return made;
        });
        rest();
    }

    /// Does something, and waits until nothing more comes of it.
    void act(Runnable step) {
        WindowRobot.onJavaFx(() -> {
            step.run();
            return true;
        });
        rest();
    }

    private void rest() {
        for (int i = 0; i < HOPS; i++) {
            journal.settled().join();
            WindowRobot.onJavaFx(() -> true);
        }
    }

    /// Presses a button.
    void press(String id) {
        act(() -> {
            scene.getRoot().applyCss();
            ((ButtonBase) node(id)).fire();
        });
    }

    /// Chooses an entry behind the arrow of an operation.
    void choose(String action, String id) {
        act(() -> {
            scene.getRoot().applyCss();
            item(action, id).fire();
        });
    }

    /// An entry behind the arrow of an operation.
    MenuItem item(String action, String id) {
        return Seen.items(node(action + "-more")).stream().filter(item -> id.equals(item.getId())).findFirst()
                .orElseThrow();
    }

    Node node(String id) {
        var found = scene.lookup("#" + id);
        if (found == null) {
            throw new AssertionError("nothing is called " + id);
        }
        return found;
    }

    Scene scene() {
        return scene;
    }

    @Override
    public void close() {
        act(window::end);
        journal.close();
    }
}
