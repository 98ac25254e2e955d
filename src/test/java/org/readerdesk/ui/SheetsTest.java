package org.readerdesk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.readerdesk.settings.Settings;
import org.readerdesk.settings.Theme;
import org.readerdesk.ui.text.Language;
import org.readerdesk.ui.text.Messages;
import org.testfx.framework.junit5.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/// Every state of the window in every language, small and large, and whether all of it can be read. With
/// `-Dreaderdesk.sheets=true` in both themes, with a picture of each state and a contact sheet of them together; with
/// a sheet's name, such as `dark-de-1600x1000`, that one alone.
@DisplayName("Every state of the window")
class SheetsTest extends ApplicationTest {

    private static final String WANTED = System.getProperty("readerdesk.sheets", "");
    private static final boolean PICTURES = !WANTED.isEmpty();
    private static final int THUMB = 480;
    private static final int COLUMNS = 4;
    private static final int DIALOG_WIDTH = 760;

    @Override
    public void start(Stage stage) {
        // nothing is shown
    }

    @AfterEach
    void speakEnglishAgain() {
        Messages.use(Language.ENGLISH);
    }

    static Stream<Arguments> sheets() {
        return (PICTURES ? Stream.of(Theme.LIGHT, Theme.DARK) : Stream.of(Theme.LIGHT))
                .flatMap(theme -> Stream.of(Language.values()).flatMap(
                        language -> Stream.of(Arguments.of(theme, language, 800, 600),
                                Arguments.of(theme, language, 1600, 1000))));
    }

    @ParameterizedTest(name = "{0}, {1}, {2} x {3}")
    @MethodSource("sheets")
    @DisplayName("can be read whole")
    void sheet(Theme theme, Language language, int width, int height) {
        var settings = Settings.DEFAULT.withTheme(theme).withLanguage(Optional.of(language.code()));
        var name = name(theme, language, width, height);
        var thumbs = new ArrayList<VBox>();
        var defects = new ArrayList<String>();
        for (var state : ScreenState.values()) {
            var word = state.name().toLowerCase(Locale.ROOT).replace('_', '-');
            try (var screen = new Screen(settings, width, height, state.simulated())) {
                state.reach(screen);
                WindowRobot.onJavaFx(() -> {
                    // which lays it out; what depends on the width of others is there at the second time
                    screen.scene().snapshot(null);
                    var image = PICTURES ? Pictures.take(screen.scene(), name + "/" + word)
                            : screen.scene().snapshot(null);
                    Layout.defects(screen.scene()).forEach(defect -> defects.add(state + ": " + defect));
                    return PICTURES && thumbs.add(thumb(word, image));
                });
            }
        }
        for (var state : PassportScreen.values()) {
            var word = "passport-" + state.name().toLowerCase(Locale.ROOT);
            state.look(settings, width, height, (screen, dialog) -> {
                var scene = Screens.alone(screen, dialog.dialog().pane(), Math.min(width, DIALOG_WIDTH), height);
                var image = PICTURES ? Pictures.take(scene, name + "/" + word) : scene.snapshot(null);
                Layout.defects(scene).forEach(defect -> defects.add(word + ": " + defect));
                if (PICTURES) {
                    thumbs.add(thumb(word, image));
                }
            });
        }
        WindowRobot.onJavaFx(() -> {
            var tiles = new TilePane(12, 12);
            tiles.setPrefColumns(COLUMNS);
            tiles.setStyle("-fx-padding: 12; -fx-background-color: #777;");
            tiles.getChildren().setAll(thumbs);
            return PICTURES ? Pictures.take(new Scene(tiles), "sheet-" + name) : tiles;
        });
        assertThat(defects).isEmpty();
    }

    private static String name(Object theme, Object language, Object width, Object height) {
        return "%s-%s-%sx%s".formatted(((Theme) theme).name().toLowerCase(Locale.ROOT), ((Language) language).code(),
                width, height);
    }

    private static VBox thumb(String word, Image image) {
        var view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setFitWidth(THUMB);
        var label = new Label(word);
        label.setStyle("-fx-text-fill: white; -fx-font-size: 14px;");
        return new VBox(2, label, view);
    }

    @ParameterizedTest(name = "{0} %")
    @MethodSource("sizes")
    @DisplayName("can be read whole in every size of text")
    void sizes(int percent, int width, int height) {
        var settings = Settings.DEFAULT.withTheme(Theme.LIGHT).withLanguage(Optional.of("en")).withTextPercent(percent);
        var defects = new ArrayList<String>();
        for (var state : List.of(ScreenState.READERS, ScreenState.RESET_BY_ANOTHER, ScreenState.NO_SERVICE)) {
            try (var screen = new Screen(settings, width, height, state.simulated())) {
                state.reach(screen);
                WindowRobot.onJavaFx(() -> {
                    var word = state.name().toLowerCase(Locale.ROOT).replace('_', '-');
                    screen.scene().snapshot(null);
                    var image = Pictures.take(screen.scene(), "size-%d/%s".formatted(percent, word));
                    Layout.defects(screen.scene()).forEach(defect -> defects.add(state + ": " + defect));
                    return image;
                });
            }
        }
        assertThat(defects).isEmpty();
    }

    static Stream<Arguments> sizes() {
        return Stream.of(Arguments.of(125, 1000, 760), Arguments.of(150, 1200, 900), Arguments.of(200, 1600, 1200));
    }
}
