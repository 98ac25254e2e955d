package org.readerdesk.ui;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.ui.text.ReaderNames;

/// What the window shows at first: the readers' names, about where they will stand, on grounds of the right colours.
///
/// Texts and rectangles only: the first control takes longer than all of this, because the stylesheet comes with it.
final class FirstFrame {

    private static final double MENU_HEIGHT = 37;
    private static final double COLUMN_WIDTH = 330;
    private static final double LEFT = 55;
    private static final double FIRST_BASELINE = 131;
    private static final double ROW = 70;
    private static final double ATR_LINE = 19;
    private static final double TEXT_SIZE = 13;

    private final double scale;
    private final boolean dark;

    /// @param scale how much larger than designed everything is
    FirstFrame(double scale, boolean dark) {
        this.scale = scale;
        this.dark = dark;
    }

    /// All of it, as large as the scene.
    Parent of(List<ReaderState> readers, Scene scene) {
        var pane = new Pane();
        var column = new Rectangle(COLUMN_WIDTH * scale, 0, ground());
        column.heightProperty().bind(scene.heightProperty());
        var menu = new Rectangle(0, MENU_HEIGHT * scale, ground());
        menu.widthProperty().bind(scene.widthProperty());
        pane.getChildren().addAll(column, menu);
        scene.setFill(Color.web(dark ? "#0d1117" : "#ffffff"));
        double y = FIRST_BASELINE;
        for (var reader : readers) {
            pane.getChildren().add(name(reader, y * scale));
            y += ROW + (reader.atr().isEmpty() ? 0 : ATR_LINE);
        }
        return pane;
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

    /// Runs `then` when what `scene` shows now has been painted.
    static void whenPainted(Scene scene, Runnable then) {
        whenLaidOut(scene, () -> {
            // JavaFX begins no pulse before the last frame is drawn
            scene.addPreLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePreLayoutPulseListener(this);
                    Platform.runLater(then);
                }
            });
            Platform.requestNextPulse();
        });
    }
}
