package org.readerdesk.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// Measures the contrast of everything that is written or drawn in a laid-out scene against what is really behind it, as
/// WCAG 2.2 defines it (1.4.3 and 1.4.11).
///
/// Behind a text are the backgrounds of its parents where they cover it, one over the other; of a gradient every stop
/// counts for itself. Controls that are off are left out, as in WCAG.
final class Contrast {

    private static final double TEXT = 4.5;
    private static final double LARGE_OR_SIGN = 3;
    /// 18 pt, and 14 pt for bold text.
    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.66;

    private Contrast() {
    }

    /// What is too weak, a line each.
    static List<String> defects(Node root) {
        var defects = new LinkedHashSet<String>();
        for (var node : Seen.nodes(root)) {
            if (node.isDisabled() || node.getOpacity() == 0) {
                continue;
            }
            if (node instanceof Text text && !text.getText().isBlank()) {
                look(node, List.of(text.getFill()), needed(text), words(text), defects);
            } else if (node instanceof Circle circle) {
                look(node, List.of(circle.getFill()), LARGE_OR_SIGN, "a light", defects);
            } else if (node instanceof Region stretch && node.getStyleClass().contains("stretch")
                    && stretch.getWidth() > 0) {
                look(node, paints(stretch), LARGE_OR_SIGN, "a lane", defects);
            }
        }
        return List.copyOf(defects);
    }

    private static double needed(Text text) {
        boolean bold = text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
        return text instanceof FontIcon || text.getFont().getSize() >= (bold ? LARGE_BOLD : LARGE) ? LARGE_OR_SIGN
                : TEXT;
    }

    private static String words(Text text) {
        return text instanceof FontIcon icon ? icon.getIconLiteral() : text.getText();
    }

    /// Of a stretch of a lane one paint has to stand out: its ground or its frame.
    private static List<Paint> paints(Region stretch) {
        var paints = new ArrayList<Paint>();
        if (stretch.getBackground() != null) {
            stretch.getBackground().getFills().forEach(fill -> paints.add(fill.getFill()));
        }
        if (stretch.getBorder() != null) {
            stretch.getBorder().getStrokes().forEach(stroke -> paints.add(stroke.getTopStroke()));
        }
        return paints;
    }

    private static void look(Node node, List<Paint> paints, double needed, String words,
            LinkedHashSet<String> defects) {
        var best =
                paints.stream().flatMap(paint -> colors(paint).stream().flatMap(color -> weakest(node, color).stream()))
                        .max((a, b) -> Double.compare(a.ratio(), b.ratio()));
        best.filter(pair -> pair.ratio() < needed).ifPresent(pair -> defects.add(String.format(Locale.ROOT,
                "%s: %s on %s is %.2f : 1, needed %s, \u201c%s\u201d", Seen.name(node), hex(pair.front),
                hex(pair.ground),
                pair.ratio(), needed, words)));
    }

    /// A colour and what is behind it.
    private record Pair(Color front, Color ground) {

        double ratio() {
            double a = luminance(front) + 0.05;
            double b = luminance(ground) + 0.05;
            return Math.max(a, b) / Math.min(a, b);
        }

        Pair over(Color behind, double opacity) {
            return new Pair(behind.interpolate(front, opacity), behind.interpolate(ground, opacity));
        }
    }

    private static Optional<Pair> weakest(Node node, Color color) {
        var path = new ArrayList<Node>();
        for (Node each = node; each != null; each = each.getParent()) {
            path.addFirst(each);
        }
        var scene = node.getScene().getFill() instanceof Color fill ? fill : Color.WHITE;
        return pairs(path, 0, node, color, scene).min((a, b) -> Double.compare(a.ratio(), b.ratio()));
    }

    private static Stream<Pair> pairs(List<Node> path, int depth, Node node, Color color, Color behind) {
        if (depth == path.size() - 1) {
            double own = node.getOpacity();
            return Stream.of(new Pair(over(color, behind), behind).over(behind, own)).map(pair -> new Pair(pair.front,
                    behind));
        }
        var at = path.get(depth);
        var grounds = List.of(behind);
        if (at instanceof Region region && region.getBackground() != null) {
            for (var fill : region.getBackground().getFills()) {
                var in = fill.getInsets();
                var area = new BoundingBox(in.getLeft(), in.getTop(), region.getWidth() - in.getLeft() - in.getRight(),
                        region.getHeight() - in.getTop() - in.getBottom());
                if (covers(region, area, node)) {
                    grounds = grounds.stream().flatMap(under -> colors(fill.getFill()).stream()
                            .map(stop -> over(stop, under))).distinct().toList();
                }
            }
        }
        UnaryOperator<Pair> faded = pair -> at.getOpacity() < 1 ? pair.over(behind, at.getOpacity()) : pair;
        return grounds.stream().flatMap(ground -> pairs(path, depth + 1, node, color, ground)).map(faded);
    }

    private static boolean covers(Region region, Bounds area, Node node) {
        var bounds = node.localToScene(node.getLayoutBounds());
        var middle = region.sceneToLocal(new Point2D(bounds.getCenterX(), bounds.getCenterY()));
        return area.contains(middle);
    }

    private static List<Color> colors(Paint paint) {
        return switch (paint) {
            case Color color -> List.of(color);
            case LinearGradient gradient -> gradient.getStops().stream().map(Stop::getColor).distinct().toList();
            case RadialGradient gradient -> gradient.getStops().stream().map(Stop::getColor).distinct().toList();
            default -> List.of();
        };
    }

    private static Color over(Color front, Color behind) {
        var opaque = Color.color(front.getRed(), front.getGreen(), front.getBlue());
        return behind.interpolate(opaque, front.getOpacity());
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static String hex(Color color) {
        return "#%02x%02x%02x".formatted(Math.round(color.getRed() * 255), Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }
}
