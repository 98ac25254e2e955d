package org.readerdesk.ui;

import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The list of readers in the window")
class GlanceInWindowTest extends WindowTest {

    private static final String VIRTUAL = "Virtual PCD 02 00";

    @Override
    int width() {
        return 800;
    }

    private void choose(String menu, String id) {
        interact(() -> ((MenuBar) lookup("#menu-bar").query()).getMenus().stream()
                .flatMap(each -> each.getItems().stream())
                .filter(each -> menu.equals(each.getId())).map(Menu.class::cast)
                .flatMap(each -> each.getItems().stream()).filter(each -> id.equals(each.getId()))
                .map(RadioMenuItem.class::cast).findFirst().orElseThrow().fire());
        settle();
    }

    @Test
    @DisplayName("is filtered by Ctrl+F, and what was typed and what happened outlive another language and size")
    void outlives() {
        monitored(() -> monitor.readers(FakeMonitor.present(READER), FakeMonitor.empty(OTHER),
                FakeMonitor.empty(VIRTUAL)));
        monitored(() -> monitor.readers(FakeMonitor.present(READER), FakeMonitor.present(OTHER),
                FakeMonitor.empty(VIRTUAL)));
        keys(KeyCode.F);
        assertThat(onJavaFx(() -> lookup("#readers-filter").query().isFocused())).isTrue();
        write("omnikey");
        settle();
        assertThat(((ListView<?>) node("readers")).getItems().toArray()).containsExactly(READER, OTHER);
        assertThat(words("readers-title")).isEqualTo("Readers: 2 of 3");
        choose("menu-theme", "menu-theme-dark");
        picture("glance-window-dark");
        choose("menu-theme", "menu-theme-light");

        choose("menu-language", "menu-language-ru");
        choose("menu-size", "menu-size-150");
        picture("glance-russian-150");
        choose("menu-language", "menu-language-de");
        choose("menu-size", "menu-size-200");
        picture("glance-german-200");
        assertThat(((TextField) node("readers-filter")).getText()).isEqualTo("omnikey");
        assertThat(words("readers-title")).isEqualTo("Leser: 2 von 3");
        assertThat(onJavaFx(() -> lookup("#reader-cell-lane").nth(1).query().getAccessibleText()))
                .contains("Karte vorhanden seit").contains("Keine Karte von");
        clickOn("#readers-show-all");
        settle();
        assertThat(words("readers-title")).isEqualTo("Leser: 3");
    }
}
