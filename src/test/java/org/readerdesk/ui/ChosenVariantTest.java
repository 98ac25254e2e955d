package org.readerdesk.ui;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.settings.Settings;
import org.readerdesk.settings.Theme;
import org.readerdesk.ui.kit.OperationButton;
import org.testfx.framework.junit5.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/// How the window shows which variant a button does.
class ChosenVariantTest extends ApplicationTest {

    private static final Operation EXCLUSIVE = new Operation.Attach(ShareMode.EXCLUSIVE, Protocol.ANY);

    @Override
    public void start(Stage stage) {
        // nothing is shown
    }

    private static MenuItem inMenuBar(Screen screen, String id) {
        return Seen.items(screen.node("menu-bar")).stream().filter(item -> id.equals(item.getId())).findFirst()
                .orElseThrow();
    }

    @Test
    void the_button_says_what_it_will_do_and_both_menus_mark_it() {
        var settings = Settings.DEFAULT.withTheme(Theme.LIGHT).withLanguage(Optional.of("en"));
        try (var screen = new Screen(settings, 1000, 700, false)) {
            screen.act(() -> screen.monitor.readers(FakeMonitor.present(WindowTest.READER),
                    FakeMonitor.present(WindowTest.OTHER)));
            screen.act(screen.scene().getRoot()::applyCss);
            var shared = (CheckMenuItem) screen.item("attach", "strip-attach-shared");
            var exclusive = (CheckMenuItem) screen.item("attach", "strip-attach-exclusive");
            assertThat(shared.isSelected()).isTrue();
            screen.act(exclusive::fire);
            screen.press("detach");

            assertThat(((Button) screen.node("attach")).getAccessibleText()).isEqualTo("Attach: exclusive, T=0|T=1");
            assertThat(((OperationButton) screen.node("attach-box")).explanation())
                    .isEqualTo("Attach: exclusive, T=0|T=1, as chosen last for this reader. Key: Ctrl+T");
            assertThat(exclusive.isSelected()).isTrue();
            assertThat(shared.isSelected()).isFalse();
            assertThat(((CheckMenuItem) inMenuBar(screen, "menu-attach-exclusive")).isSelected()).isTrue();
            assertThat(inMenuBar(screen, "menu-attach").getText()).isEqualTo("Attach: exclusive, T=0|T=1");
            screen.press("attach");
            assertThat(screen.attachments.submitted).containsExactly(EXCLUSIVE,
                    new Operation.Detach(Disposition.LEAVE), EXCLUSIVE);
            assertThat(screen.item("detach", "strip-detach-eject")).isNotInstanceOf(CheckMenuItem.class);
        }
    }

    @Test
    void choosing_the_marked_one_again_leaves_it_marked() {
        var settings = Settings.DEFAULT.withTheme(Theme.LIGHT).withLanguage(Optional.of("en"));
        try (var screen = new Screen(settings, 1000, 700, false)) {
            screen.act(() -> screen.monitor.readers(FakeMonitor.present(WindowTest.READER)));
            screen.act(screen.scene().getRoot()::applyCss);
            var shared = (CheckMenuItem) screen.item("attach", "strip-attach-shared");
            screen.act(() -> {
                shared.setSelected(false);
                shared.fire();
            });
            assertThat(shared.isSelected()).isTrue();
        }
    }
}
