package org.readerdesk.ui;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.readerdesk.journal.Journal;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.settings.Preferences;
import org.readerdesk.settings.Theme;

/// A window over fakes, on the headless screen.
abstract class WindowTest extends WindowRobot {

    static final String READER = "ACS ACR39U ICC Reader 00 00";
    static final String OTHER = "HID Global OMNIKEY 5022 CL Contactless Smart Card Reader [OMNIKEY 5022] 01 00";

    final FakeMonitor monitor = new FakeMonitor();
    final FakeAttachments attachments = new FakeAttachments();
    final Preferences preferences = preferences();
    final Journal journal = openJournal();

    @Override
    public void start(Stage shown) {
        stage = shown;
        stage.setWidth(width());
        stage.setHeight(height());
        new MainWindow(services()).show(stage);
        stage.setX(0);
        stage.setY(0);
    }

    int width() {
        return 1000;
    }

    int height() {
        return 780;
    }

    Set<Feature> features() {
        var features = EnumSet.allOf(Feature.class);
        features.remove(Feature.SIMULATED);
        return features;
    }

    /// Light, whatever the machine has.
    static Preferences preferences() {
        var chosen = Preferences.inMemory();
        chosen.change(settings -> settings.withTheme(Theme.LIGHT));
        return chosen;
    }

    Journal openJournal() {
        return Journal.inMemory();
    }

    Optional<Answer> insteadOfSystem() {
        return Optional.empty();
    }

    /// Nothing of the machine on which the test runs.
    Surroundings surroundings() {
        return Surroundings.unseen();
    }

    WindowServices services() {
        var kind = features().contains(Feature.SIMULATED) ? ResourceManager.Kind.SIMULATOR
                : ResourceManager.Kind.SYSTEM;
        return new WindowServices(new ResourceManager.Description(kind,
                org.readerdesk.pcsc.Platform.PCSCLITE, "1.9.9", features()), attachments, monitor, Optional.empty(),
                insteadOfSystem(),
                "0.1.0", preferences, journal, Optional.empty(), surroundings(), () -> {
                });
    }

    @AfterEach
    void closeWindow() {
        hide();
        journal.close();
    }

    void monitored(Runnable change) {
        change.run();
        settle();
    }

    /// Fires an entry of the menu bar.
    void choose(String id) {
        interact(() -> find(((MenuBar) lookup("#menu-bar").query()).getMenus(), id).fire());
        settle();
    }

    private static MenuItem find(Iterable<? extends MenuItem> items, String id) {
        for (var item : items) {
            if (id.equals(item.getId())) {
                return item;
            }
            if (item instanceof Menu menu) {
                var inside = find(menu.getItems(), id);
                if (inside.getId() != null) {
                    return inside;
                }
            }
        }
        return new MenuItem();
    }

    Scene scene() {
        return stage.getScene();
    }
}
