package org.readerdesk.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// Looks whether everything in a scene can be read: no text laid out shorter than it is, nothing outside the window or
/// of what cuts it off.
///
/// What can be scrolled may be outside; a cell of the log may be cut, because its tooltip has the whole.
final class Layout {

    private static final double TOLERANCE = 1.5;

    private final List<String> defects = new ArrayList<>();

    private Layout() {
    }

    /// What is wrong, a line each.
    static List<String> defects(Scene scene) {
        var layout = new Layout();
        layout.look(scene.getRoot(), new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()), false);
        return layout.defects;
    }

    private void look(Node node, Bounds place, boolean scrolls) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Control && !scrolls) {
            var bounds = node.localToScene(node.getLayoutBounds());
            if (!contains(place, bounds)) {
                defects.add("%s is outside: %s, its place is %s".formatted(name(node), shape(bounds), shape(place)));
                return;
            }
        }
        if (node instanceof Labeled labeled && !(node instanceof TableCell)) {
            text(labeled);
        }
        if (node instanceof Parent parent) {
            var inside = node.getClip() == null || scrolls ? place
                    : cut(place, node.localToScene(node.getClip().getBoundsInParent()));
            boolean below = scrolls || node instanceof ScrollPane || node instanceof ListView
                    || node instanceof TableView;
            parent.getChildrenUnmodifiable().forEach(child -> look(child, inside, below));
        }
    }

    private void text(Labeled labeled) {
        var words = labeled.getText();
        if (words == null || words.isEmpty()) {
            return;
        }
        labeled.getChildrenUnmodifiable().stream().filter(Text.class::isInstance).map(Text.class::cast)
                .filter(text -> text.isVisible() && !(text instanceof FontIcon)).forEach(text -> {
                    var plain = labeled.isMnemonicParsing() ? words.replace("_", "") : words;
                    if (!text.getText().replace("\n", " ").equals(plain.replace("\n", " "))) {
                        defects.add("%s is cut: \u201c%s\u201d of \u201c%s\u201d".formatted(name(labeled),
                                text.getText(), words));
                    } else if (text.getLayoutBounds().getHeight() > labeled.getHeight() + TOLERANCE) {
                        defects.add("%s is %.0f high, its text %.0f: \u201c%s\u201d".formatted(name(labeled),
                                labeled.getHeight(), text.getLayoutBounds().getHeight(), words));
                    }
                });
    }

    private static Bounds cut(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(left, top, Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - left),
                Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - top));
    }

    private static boolean contains(Bounds place, Bounds bounds) {
        return bounds.getMinX() >= place.getMinX() - TOLERANCE && bounds.getMinY() >= place.getMinY() - TOLERANCE
                && bounds.getMaxX() <= place.getMaxX() + TOLERANCE && bounds.getMaxY() <= place.getMaxY() + TOLERANCE;
    }

    private static String name(Node node) {
        return node.getId() == null ? node.getClass().getSimpleName() + node.getStyleClass() : node.getId();
    }

    private static String shape(Bounds bounds) {
        return "%.0f,%.0f to %.0f,%.0f".formatted(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(),
                bounds.getMaxY());
    }
}
