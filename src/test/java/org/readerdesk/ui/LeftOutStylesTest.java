package org.readerdesk.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.readerdesk.settings.Settings;
import org.testfx.framework.junit5.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/// Whether the installed program, whose theme is without the styles of `installer/left-out-styles.txt`, looks like the one that
/// is tested.
class LeftOutStylesTest extends ApplicationTest {

    @Override
    public void start(Stage stage) {
        // nothing is shown
    }

    private static Set<String> leftOut() throws IOException {
        try (var lines = Files.lines(Path.of("installer", "left-out-styles.txt"))) {
            return lines.filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
        }
    }

    @Test
    void nothing_on_any_screen_has_a_style_that_the_installed_theme_lacks() throws IOException {
        var leftOut = leftOut();
        var found = new TreeMap<String, String>();
        var kept = new HashSet<String>();
        Screens.each(Settings.DEFAULT, (state, root) -> {
            for (var node : Seen.nodes(root)) {
                for (var style : node.getStyleClass()) {
                    kept.add(style);
                    if (leftOut.contains(style)) {
                        found.putIfAbsent(style, state + ", " + Seen.name(node));
                    }
                }
            }
        });
        assertThat(found).isEmpty();
        assertThat(kept).as("what is looked at").contains("table-view", "dialog-pane", "choice-box", "check-box");
    }

    @Test
    void no_style_of_the_windows_own_sheet_is_among_them() throws IOException {
        var sheet = Files.readString(Path.of("src/main/resources/org/readerdesk/ui/readerdesk.css"));
        assertThat(leftOut()).isNotEmpty()
                .noneMatch(style -> sheet.matches("(?s).*\\." + style + "(?![A-Za-z0-9-]).*"));
    }
}
