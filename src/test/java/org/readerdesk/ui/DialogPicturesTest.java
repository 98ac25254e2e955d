package org.readerdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.readerdesk.card.names.CardNames;
import org.readerdesk.passport.driver.Bundles;
import org.readerdesk.passport.driver.DriverFiles;
import org.readerdesk.passport.page.MachineLook;
import org.readerdesk.passport.page.Pages;
import org.readerdesk.passport.usb.DeviceTree;
import org.readerdesk.passport.usb.UsbDevices;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.settings.Settings;
import org.readerdesk.settings.Theme;
import org.readerdesk.ui.desk.DeskController;
import org.readerdesk.ui.passport.FileWork;
import org.readerdesk.ui.text.Language;
import org.readerdesk.ui.text.Messages;
import org.testfx.framework.junit5.ApplicationTest;

/// The dialogs that `assets/make-screenshots.sh` takes, light and dark, with a machine that shows a device and its driver.
class DialogPicturesTest extends ApplicationTest {

    private static final int WIDTH = 780;
    private static final int HEIGHT = 720;
    private static final int ATR_HEIGHT = 700;

    @TempDir
    private Path folder;

    @Override
    public void start(Stage stage) {
        // nothing is shown
    }

    @AfterEach
    void speakEnglishAgain() {
        Messages.use(Language.ENGLISH);
    }

    private Surroundings machine() {
        new DeviceTree(folder.resolve("usb")).device("1-4.2",
                Map.of("idVendor", "08e6", "idProduct", "3478", "busnum", "1",
                        "devnum", "5", "manufacturer", "Gemalto", "product", "PC Pinpad", "bcdDevice", "0105", "speed",
                        "12",
                        "bMaxPower", "100mA", "serial", Pages.SERIAL))
                .part("1-4.2", "1.0", "0b", "usbfs");
        new Bundles(folder).bundle("ifd-sample.bundle", Bundles.claiming("0x08E6", "0x3478",
                "Gemalto PC Pinpad Smart Card Reader"));
        var blind = Screens.machine();
        return new Surroundings(blind.machine(), blind.build(), blind.places(),
                () -> CompletableFuture.completedFuture(CardNames.load(List.of())),
                new FileWork(new MachineLook(new UsbDevices(Optional.of(folder.resolve("usb"))),
                        new DriverFiles(List.of(folder.resolve("drivers")), List.of()), false), Runnable::run));
    }

    private static String name(String dialog, Theme theme) {
        return theme == Theme.LIGHT ? dialog : dialog + "-" + theme.name().toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void the_passport(Theme theme) {
        var settings = Settings.DEFAULT.withTheme(theme).withLanguage(Optional.of("en"));
        PassportScreen.READ.look(settings, WIDTH, HEIGHT, machine(), (screen, dialog) -> {
            var scene = Screens.alone(screen, dialog.dialog().pane(), WIDTH, HEIGHT);
            Pictures.take(scene, name("passport", theme));
            assertThat(Layout.defects(scene)).isEmpty();
            assertThat(Seen.nodes(scene.getRoot()).stream().flatMap(node -> Seen.texts(node).stream()))
                    .contains("08e6:3478", "Recognised by bus and address, which the driver tells: certain until it is"
                            + " plugged in again.");
        });
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void the_atr(Theme theme) {
        var settings = Settings.DEFAULT.withTheme(theme).withLanguage(Optional.of("en"));
        try (var screen = new Screen(settings, WIDTH, ATR_HEIGHT, false, machine())) {
            screen.act(() -> screen.monitor.readers(new ReaderState(WindowTest.READER,
                    Set.of(ReaderFlag.PRESENT), 1, Bytes.parseHex(CardWindowTest.ATR))));
            var dialog = WindowRobot.onJavaFx(() -> {
                var owner = new Stage();
                owner.setScene(screen.scene());
                return new CardDialog(owner, screen.services, new DeskController(screen.monitor, screen.attachments,
                        InstantSource.system(), Runnable::run));
            });
            // the names of cards come from another thread
            screen.act(() -> {
            });
            screen.act(() -> {
                var scene = Screens.alone(screen, dialog.dialog().pane(), WIDTH, ATR_HEIGHT);
                // TA1 lights up
                for (var key : List.of(KeyCode.HOME, KeyCode.RIGHT, KeyCode.RIGHT)) {
                    Event.fireEvent(scene.lookup("#card-strip"), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false,
                            false, false, false));
                }
                Screens.layOut(scene);
                Pictures.take(scene, name("atr", theme));
                assertThat(Layout.defects(scene)).isEmpty();
            });
        }
    }
}
