package org.readerdesk.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.ContextMenuSkin;
import javafx.scene.control.skin.TooltipSkin;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.readerdesk.settings.Settings;
import org.readerdesk.settings.Theme;
import org.readerdesk.ui.text.Language;
import org.readerdesk.ui.text.Messages;
import org.testfx.framework.junit5.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/// Whether the window can be read by weak eyes and used without eyes, without colours and without a mouse: every state
/// and every dialog, laid out and never shown.
class AccessibilityTest extends ApplicationTest {

    private static final List<String> POINTED_AT = List.of("hover", "focused", "pressed");
    /// Where most controls are.
    private static final Set<String> OFTEN = Set.of("readers", "status", "log_export", "no_service", "handle");

    @Override
    public void start(Stage stage) {
        // nothing is shown
    }

    @AfterEach
    void speakEnglishAgain() {
        Messages.use(Language.ENGLISH);
    }

    /// Both looks at everything that is there.
    private record Found(Defects contrast, Defects operable) {
    }

    private static final Map<Theme, Found> FOUND = new EnumMap<>(Theme.class);

    /// Walks once for all tests: laying out some fifty windows takes its time.
    private static Found found(Theme theme) {
        return FOUND.computeIfAbsent(theme, _ -> {
            var found = new Found(new Defects(), new Defects());
            Screens.each(settings(theme), (name, root) -> {
                found.contrast.add(name, Contrast.defects(root));
                found.operable.add(name, Operable.defects(root));
                if (OFTEN.contains(name)) {
                    pointedAt(name, root, found.contrast);
                }
            });
            return found;
        });
    }

    private static void pointedAt(String name, Node root, Defects defects) {
        for (var how : POINTED_AT) {
            mark(root, how, true);
            root.applyCss();
            defects.add(name + ", " + how, Contrast.defects(root));
            mark(root, how, false);
        }
        root.applyCss();
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void everything_can_be_read_against_its_ground_also_while_it_is_pointed_at_focused_or_pressed(Theme theme) {
        assertThat(found(theme).contrast.lines()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void everything_can_be_operated_by_keys_and_by_screen_readers_and_nothing_is_told_by_colour_alone(Theme theme) {
        assertThat(found(theme).operable.lines()).isEmpty();
    }

    private static void mark(Node root, String how, boolean on) {
        Seen.nodes(root).forEach(node -> node.pseudoClassStateChanged(PseudoClass.getPseudoClass(how), on));
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void menus_and_tooltips_can_be_read(Theme theme) {
        var defects = new Defects();
        try (var screen = new Screen(settings(theme), 800, 600, false)) {
            WindowRobot.onJavaFx(() -> {
                var menu = new ContextMenu(new MenuItem("An entry"), new MenuItem("Another"));
                menu.setSkin(new ContextMenuSkin(menu));
                var tip = new Tooltip("A sentence");
                tip.setSkin(new TooltipSkin(tip));
                var scene = new Scene(new StackPane(menu.getSkin().getNode(), tip.getSkin().getNode()), 400, 200);
                scene.getStylesheets().setAll(screen.scene().getStylesheets());
                Screens.layOut(scene);
                defects.add("popups", Contrast.defects(scene.getRoot()));
                mark(scene.getRoot(), "focused", true);
                scene.getRoot().applyCss();
                defects.add("popups, focused", Contrast.defects(scene.getRoot()));
                return null;
            });
        }
        assertThat(defects.lines()).isEmpty();
    }

    private static Settings settings(Theme theme) {
        return Settings.DEFAULT.withTheme(theme).withLanguage(Optional.of("en"));
    }

    /// The same defect in many states is one.
    private static final class Defects {

        private final Map<String, String> firstSeen = new LinkedHashMap<>();

        void add(String where, List<String> defects) {
            defects.forEach(defect -> firstSeen.putIfAbsent(defect, where));
        }

        List<String> lines() {
            var lines = new ArrayList<String>();
            firstSeen.forEach((defect, where) -> lines.add(where + ": " + defect));
            return lines;
        }
    }
}
