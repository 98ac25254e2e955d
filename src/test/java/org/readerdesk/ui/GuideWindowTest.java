package org.readerdesk.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.diagnose.FakeMachine;
import org.readerdesk.diagnose.UsbReader;
import org.readerdesk.diagnose.UsbReader.Driver;
import org.readerdesk.diagnose.UsbReader.Holder;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.ui.about.Place;
import org.readerdesk.ui.guide.Machine;

import static org.assertj.core.api.Assertions.assertThat;

/// What a person sees who has no service, no reader or no card.
class GuideWindowTest extends WindowTest {

    private final List<UsbReader> plugged = new CopyOnWriteArrayList<>(List.of(
            new UsbReader("08e6", "3437", "Gemalto", "USB SmartCard Reader", Holder.NOBODY, Driver.NOT_LISTED),
            new UsbReader("1050", "0407", "Yubico", "YubiKey OTP+FIDO+CCID", Holder.PROGRAM, Driver.LISTED)));

    @Override
    int height() {
        return 820;
    }

    @Override
    Surroundings surroundings() {
        var machine = new FakeMachine(Platform.PCSCLITE, Map.of("SSH_TTY", "/dev/pts/0"),
                Set.of("/usr/sbin/pcscd", "/run/systemd/system"));
        return new Surroundings(new Machine(machine.service(), machine.commands(),
                () -> CompletableFuture.completedFuture(Optional.of(List.copyOf(plugged)))), "2026-11-22",
                List.of(new Place(Place.Kind.SETTINGS, "/home/me/.config/readerdesk/settings.json"),
                        new Place(Place.Kind.LOGS, "/home/me/.local/state/readerdesk")));
    }

    @Test
    @DisplayName("a service that is off is told with the command that starts it, which a press copies")
    void service() {
        monitored(monitor::noService);
        picture("guide-no-service");
        assertThat(words("guide-title")).isEqualTo("The smart card service is not started");
        assertThat(isShown("guide-session")).isTrue();
        assertThat(words("outage-sentence")).contains("its socket /run/pcscd/pcscd.comm is not there", "over ssh",
                "asked again every");
        var command = (TextField) node("guide-command-start");
        assertThat(command.getText()).isEqualTo("sudo systemctl start pcscd.socket");
        assertThat(command.isEditable()).isFalse();
        clickOn("#guide-command-start-copy");
        settle();
        assertThat(onJavaFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(command.getText());
        assertThat(words("guide-command-start-copy")).isEqualTo("Copied");
        clickOn("#guide-again");
        clickOn("#outage-again");
        assertThat(monitor.looks()).isEqualTo(2);
    }

    @Test
    @DisplayName("without readers those of the system are listed, and a key lists again")
    void readers() {
        monitored(() -> monitor.readers());
        until("the USB readers", () -> lookup("#guide-usb-1-name").tryQuery().isPresent());
        picture("guide-no-readers");
        assertThat(words("guide-usb-0-name")).isEqualTo("Gemalto USB SmartCard Reader");
        assertThat(words("guide-usb-0-numbers")).isEqualTo("08e6:3437");
        plugged.clear();
        type(KeyCode.F5);
        until("none is plugged any more", () -> lookup("#guide-usb-0-name").tryQuery().isEmpty());
        assertThat(monitor.looks()).isEqualTo(1);
        assertThat(words("status-listed")).startsWith("listed again at");
        assertThat(words("status-session")).isEqualTo("over ssh");
        assertThat(words("status-language")).isEqualTo("English");
    }

    @Test
    @DisplayName("an empty reader offers to attach to itself, and the answer takes the place of the help")
    void card() {
        monitored(() -> monitor.readers(FakeMonitor.empty(READER)));
        picture("guide-no-card");
        assertThat(isShown("guide")).isTrue();
        assertThat(isShown("result")).isFalse();
        clickOn("#guide-direct");
        until("attached", () -> words("result-name").equals("SCARD_S_SUCCESS"));
        assertThat(attachments.submitted).containsExactly(new Operation.Attach(ShareMode.DIRECT, Protocol.NONE));
        assertThat(isShown("guide")).isFalse();
    }

    @Test
    @DisplayName("a reader that is missed beside others is looked for from the menu")
    void missing() {
        monitored(() -> monitor.readers(FakeMonitor.present("Yubico YubiKey OTP+FIDO+CCID 00 00")));
        choose("menu-missing");
        until("the USB readers", () -> lookup("#missing-usb-1-name").tryQuery().isPresent());
        assertThat(words("missing-usb-1-advice")).isEqualTo("PC/SC lists a reader of this name.");
        assertThat(words("missing-usb-0-advice")).contains("08e6:3437");
        interact(() -> Pictures.take(node("missing").getScene(), "guide-missing"));
    }

    @Test
    @DisplayName("versions, places and licences are told, to be selected or copied whole")
    void about() {
        choose("menu-about");
        interact(() -> Pictures.take(node("about").getScene(), "about-light"));
        choose("menu-theme-dark");
        interact(() -> Pictures.take(node("about").getScene(), "about-dark"));
        assertThat(((TextField) node("about-place-logs")).getText()).isEqualTo("/home/me/.local/state/readerdesk");
        interact(((Button) node("about-copy"))::fire);
        assertThat(onJavaFx(() -> Clipboard.getSystemClipboard().getString()))
                .contains("Version: 0.1.0", "settings.json", "ICU4J");
    }

    @Test
    @DisplayName("at 800 by 600, in any language and in the dark, all of it can be read by scrolling")
    void small() {
        interact(() -> {
            stage.setWidth(800);
            stage.setHeight(600);
        });
        for (var language : List.of("de", "ru", "en")) {
            choose("menu-language-" + language);
            choose("menu-theme-dark");
            monitored(monitor::noService);
            picture("guide-small-service-" + language);
            fits();
            monitored(() -> monitor.readers());
            until("the USB readers", () -> lookup("#guide-usb-1-name").tryQuery().isPresent());
            picture("guide-small-readers-" + language);
            fits();
        }
        choose("menu-theme-light");
    }

    private void fits() {
        var pane = (ScrollPane) node("guide");
        for (Node each : pane.getContent().lookupAll(".label, .button, .text-field")) {
            var bounds = pane.getContent().sceneToLocal(each.localToScene(each.getBoundsInLocal()));
            assertThat(bounds.getMaxX()).as(each.toString())
                    .isLessThanOrEqualTo(pane.getViewportBounds().getWidth() + 1);
        }
        var language = node("status-language");
        assertThat(language.localToScene(language.getBoundsInLocal()).getMaxX())
                .isLessThanOrEqualTo(scene().getWidth());
    }
}
