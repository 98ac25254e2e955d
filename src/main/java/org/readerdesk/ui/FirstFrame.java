package org.readerdesk.ui;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.settings.Preferences;
import org.readerdesk.ui.kit.Appearance;
import org.readerdesk.ui.text.ReaderNames;

import static org.readerdesk.ui.text.Messages.text;

/// What the window shows at first: grounds of the right colours, and on them the readers' names about where they will stand.
///
/// Texts and rectangles only: the first control takes longer than all of this, because the stylesheet comes with it. On the
/// JavaFX thread.
public final class FirstFrame {

    private static final double MENU_HEIGHT = 37;
    private static final double COLUMN_WIDTH = 330;
    private static final double LEFT = 55;
    private static final double FIRST_BASELINE = 131;
    private static final double ROW = 70;
    private static final double ATR_LINE = 19;
    private static final double TEXT_SIZE = 13;

    private final double scale;
    private final boolean dark;
    private final Stage stage;
    private final WindowPlace place;
    private final Scene scene;
    private final Pane pane = new Pane();
    private final Supplier<List<ReaderState>> readers;
    private final CompletableFuture<Void> known;
    private boolean named;

    private FirstFrame(Stage stage, Preferences preferences, Supplier<List<ReaderState>> readers,
            CompletableFuture<Void> known) {
        this.stage = stage;
        this.readers = readers;
        this.known = known;
        scale = Appearance.scale(preferences);
        dark = Appearance.isDark(preferences);
        place = new WindowPlace(preferences, stage);
        scene = place.scene();
        var column = new Rectangle(COLUMN_WIDTH * scale, 0, ground());
        column.heightProperty().bind(scene.heightProperty());
        var menu = new Rectangle(0, MENU_HEIGHT * scale, ground());
        menu.widthProperty().bind(scene.widthProperty());
        pane.getChildren().addAll(column, menu);
        scene.setFill(Color.web(dark ? "#0d1117" : "#ffffff"));
        scene.setRoot(pane);
        stage.setScene(scene);
    }

    /// Shows `stage` where the preferences want it, with the grounds alone while the readers are not known.
    ///
    /// @param readers those that are known
    /// @param known ends, on any thread, when the readers are known or not to be waited for any longer
    public static FirstFrame show(Stage stage, Preferences preferences, Supplier<List<ReaderState>> readers,
            CompletableFuture<Void> known) {
        var frame = new FirstFrame(stage, preferences, readers, known);
        if (known.isDone()) {
            frame.name();
        }
        stage.setTitle(text("window.title"));
        stage.show();
        return frame;
    }

    Stage stage() {
        return stage;
    }

    WindowPlace place() {
        return place;
    }

    Scene scene() {
        return scene;
    }

    /// Runs `then` while the first picture is painted.
    public void whenLaidOut(Runnable then) {
        whenLaidOut(scene, then);
    }

    /// Runs `then` when the names are painted, or it is known that there are none. To be called when it is laid out.
    void whenNamed(Runnable then) {
        if (named && isEmpty()) {
            then.run();
            return;
        }
        // JavaFX draws one after the other: when this is drawn, the scene is, and waits to be put on the screen
        new Rectangle(1, 1).snapshot(null, null);
        Platform.runLater(() -> {
            if (named) {
                then.run();
            } else {
                // not sooner: what changes while something is painted is painted late
                var _ = known.thenRunAsync(() -> {
                    name();
                    whenLaidOut(() -> whenNamed(then));
                }, Platform::runLater);
            }
        });
    }

    private boolean isEmpty() {
        return pane.getChildren().stream().noneMatch(Text.class::isInstance);
    }

    private void name() {
        named = true;
        double y = FIRST_BASELINE;
        for (var reader : readers.get()) {
            pane.getChildren().add(name(reader, y * scale));
            y += ROW + (reader.atr().isEmpty() ? 0 : ATR_LINE);
        }
    }

    private Color ground() {
        return Color.web(dark ? "#161b22" : "#f6f8fa");
    }

    private Text name(ReaderState reader, double baseline) {
        var text = new Text(LEFT * scale, baseline, ReaderNames.visible(reader.name()));
        text.setFont(bold(scale));
        text.setFill(Color.web(dark ? "#c9d1d9" : "#24292f"));
        text.setWrappingWidth((COLUMN_WIDTH - LEFT) * scale);
        return text;
    }

    /// Has the fonts of the window loaded, on any thread.
    static void prepareFonts(double scale) {
        for (var font : List.of(Font.font(TEXT_SIZE * scale), bold(scale),
                Font.font("monospace", FontWeight.NORMAL, TEXT_SIZE * scale))) {
            var text = new Text("ReaderDesk");
            text.setFont(font);
            // which needs the font itself
            text.getLayoutBounds();
        }
    }

    private static Font bold(double scale) {
        return Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, TEXT_SIZE * scale);
    }

    /// Runs `then` after the next layout of `scene`.
    static void whenLaidOut(Scene scene, Runnable then) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Platform.runLater(then);
            }
        });
        Platform.requestNextPulse();
    }
}
