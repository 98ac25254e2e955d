package org.readerdesk.ui;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.diagnose.FakeMachine;
import org.readerdesk.diagnose.UsbReader;
import org.readerdesk.diagnose.UsbReader.Driver;
import org.readerdesk.diagnose.UsbReader.Holder;
import org.readerdesk.manage.HeldHandle;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.settings.Settings;
import org.readerdesk.ui.about.Place;
import org.readerdesk.ui.attachment.HandleDialogs;
import org.readerdesk.ui.desk.DeskController;
import org.readerdesk.ui.guide.Machine;
import org.readerdesk.ui.result.ResultPresenter;
import org.readerdesk.ui.text.Messages;

/// Every state of the window and every dialog, one after the other, laid out and never shown.
final class Screens {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 780;
    private static final int DIALOG = 700;
    /// High enough for all of a passport.
    private static final int LONG_PAGE = 4000;

    private Screens() {
    }

    /// What can be seen of a machine that has USB readers and a service that is off.
    static Surroundings machine() {
        var machine = new FakeMachine(Platform.PCSCLITE, Map.of("SSH_TTY", "/dev/pts/0"),
                Set.of("/usr/sbin/pcscd", "/run/systemd/system"));
        var plugged = List.of(
                new UsbReader("08e6", "3437", "Gemalto", "USB SmartCard Reader", Holder.NOBODY, Driver.NOT_LISTED),
                new UsbReader("1050", "0407", "Yubico", "YubiKey OTP+FIDO+CCID", Holder.PROGRAM, Driver.LISTED));
        return new Surroundings(new Machine(machine.service(), machine.commands(),
                () -> CompletableFuture.completedFuture(Optional.of(plugged))), "2026-11-22",
                List.of(new Place(Place.Kind.SETTINGS, "/home/me/.config/readerdesk/settings.json"),
                        new Place(Place.Kind.LOGS, "/home/me/.local/state/readerdesk")));
    }

    /// Looks at all of them, on the JavaFX thread.
    static void each(Settings settings, BiConsumer<String, Node> look) {
        for (var state : ScreenState.values()) {
            state(settings, state, look);
        }
        dialogs(settings, look);
        for (var state : PassportScreen.values()) {
            state.look(settings, WIDTH, HEIGHT, (screen, dialog) -> {
                alone(screen, dialog.dialog().pane(), DIALOG, LONG_PAGE);
                look.accept("passport, " + state.name().toLowerCase(Locale.ROOT), dialog.dialog().pane());
            });
        }
    }

    /// Looks at one state, on the JavaFX thread.
    static void state(Settings settings, ScreenState state, BiConsumer<String, Node> look) {
        try (var screen = new Screen(settings, WIDTH, HEIGHT, state.simulated(), machine())) {
            state.reach(screen);
            WindowRobot.onJavaFx(() -> {
                layOut(screen.scene());
                look.accept(state.name().toLowerCase(Locale.ROOT), screen.scene().getRoot());
                return null;
            });
        }
    }

    private static void dialogs(Settings settings, BiConsumer<String, Node> look) {
        try (var screen = new Screen(settings, WIDTH, HEIGHT, false, machine())) {
            screen.act(screen.monitor::readers);
            WindowRobot.onJavaFx(() -> {
                var owner = new Stage();
                owner.setScene(screen.scene());
                var desk = new DeskController(screen.monitor, screen.attachments, InstantSource.system(),
                        Runnable::run);
                var presenter = new ResultPresenter(() -> ResultCodes.in(Messages.language().locale()),
                        Platform.PCSCLITE);
                look(screen, "about", About.dialog(owner, screen.services).pane(), look);
                look(screen, "missing reader", MissingDialog.dialog(owner, screen.services, desk, presenter, () -> {
                }).pane(), look);
                look(screen, "card, none", new CardDialog(owner, screen.services, desk).dialog().pane(), look);
                screen.monitor.readers(FakeMonitor.present(WindowTest.READER));
                look(screen, "card", new CardDialog(owner, screen.services, desk).dialog().pane(), look);
                look(screen, "handle", HandleDialogs.pane(owner, List.of(new HeldHandle(FakeAttachments.HANDLE,
                        WindowTest.READER, ShareMode.SHARED))), look);
                look(screen, "handle, none open", HandleDialogs.pane(owner, List.of()), look);
                return null;
            });
        }
    }

    private static void look(Screen screen, String name, DialogPane pane, BiConsumer<String, Node> look) {
        alone(screen, pane, DIALOG, DIALOG);
        look.accept(name, pane);
    }

    /// A dialog in a scene of its own, dressed as the window is and laid out.
    static Scene alone(Screen screen, DialogPane pane, int width, int height) {
        pane.getScene().setRoot(new Region());
        // without a window of its own it would be as large as it likes, and no other
        pane.setMinSize(width, height);
        pane.setStyle("-fx-pref-width: %dpx; -fx-pref-height: %dpx;".formatted(width, height));
        var scene = new Scene(pane, width, height);
        scene.getStylesheets().setAll(screen.scene().getStylesheets());
        layOut(scene);
        return scene;
    }

    /// What wraps has its height only when it has its width: twice.
    static void layOut(Scene scene) {
        ((Region) scene.getRoot()).resize(scene.getWidth(), scene.getHeight());
        for (int i = 0; i < 2; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }
}
