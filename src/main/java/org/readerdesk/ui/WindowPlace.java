package org.readerdesk.ui;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.readerdesk.settings.Frame;
import org.readerdesk.settings.Preferences;

/// Where the window opens: where it was last, should a screen still be there, else in a good size in the middle.
final class WindowPlace {

    private static final double WIDTH = 1200;
    private static final double HEIGHT = 780;
    /// So much of it must be on a screen, or nobody could move it back.
    private static final double SEEN = 100;

    private final Preferences preferences;
    private final Stage stage;

    WindowPlace(Preferences preferences, Stage stage) {
        this.preferences = preferences;
        this.stage = stage;
        preferences.current().frame().filter(WindowPlace::isOnAScreen).ifPresent(this::put);
    }

    private static boolean isOnAScreen(Frame frame) {
        return Screen.getScreens().stream().map(Screen::getVisualBounds)
                .anyMatch(
                        bounds -> bounds.intersects(frame.x() + SEEN / 2, frame.y(), Math.max(1, frame.width() - SEEN),
                                SEEN / 2) && isAbove(bounds, frame));
    }

    private static boolean isAbove(Rectangle2D bounds, Frame frame) {
        return frame.y() >= bounds.getMinY() - 1 && frame.y() <= bounds.getMaxY() - SEEN / 2;
    }

    private void put(Frame frame) {
        stage.setX(frame.x());
        stage.setY(frame.y());
        stage.setWidth(frame.width());
        stage.setHeight(frame.height());
        stage.setMaximized(frame.maximized());
    }

    /// An empty scene of the right size.
    Scene scene() {
        var screen = Screen.getPrimary().getVisualBounds();
        return new Scene(new Region(), Math.min(wished(stage.getWidth(), WIDTH), screen.getWidth()),
                Math.min(wished(stage.getHeight(), HEIGHT), screen.getHeight()));
    }

    /// A stage without a size has NaN.
    private static double wished(double ofStage, double otherwise) {
        return Double.isNaN(ofStage) ? otherwise : ofStage;
    }

    /// Remembers the place for the next time.
    void keep() {
        boolean maximized = stage.isMaximized();
        var last = preferences.current().frame();
        var now = new Frame(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), maximized);
        // of a maximized window the size before is worth keeping
        var kept = maximized && last.isPresent() ? new Frame(last.get().x(), last.get().y(), last.get().width(),
                last.get().height(), true) : now;
        if (Double.isFinite(kept.x() + kept.y()) && kept.width() >= 1 && kept.height() >= 1) {
            preferences.change(settings -> settings.withFrame(kept));
        }
    }
}
