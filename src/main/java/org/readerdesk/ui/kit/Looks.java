package org.readerdesk.ui.kit;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.readerdesk.ui.text.Tone;

/// Makes labels, icons and spaces, and shows states through pseudo-classes.
public final class Looks {

    private static final Map<Tone, PseudoClass> TONES = new EnumMap<>(Tone.class);

    static {
        for (var tone : Tone.values()) {
            TONES.put(tone, PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT)));
        }
    }

    private Looks() {
    }

    /// A label with style classes.
    public static Label label(String id, String... styles) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().addAll(Arrays.asList(styles));
        return label;
    }

    /// A label that wraps and never cuts its text.
    public static Label wrapping(String id, String... styles) {
        var label = label(id, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// An icon; size and colour come from the stylesheet.
    public static FontIcon icon(Feather which) {
        return new FontIcon(which);
    }

    /// Lets the caret of a field rest when the focus is elsewhere: after a key that moves the focus JavaFX lets it blink on
    /// unseen, and draws for it all the time.
    public static <T extends TextInputControl> T resting(T field) {
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                Platform.runLater(() -> rest(field));
            }
        });
        return field;
    }

    private static void rest(TextInputControl field) {
        if (!field.isFocused() && field.getSkin() instanceof TextInputControlSkin<?> skin) {
            skin.setCaretAnimating(false);
        }
    }

    /// Takes the space that is left in an [HBox].
    public static Region filler() {
        var filler = new Region();
        HBox.setHgrow(filler, Priority.ALWAYS);
        return filler;
    }

    /// Gives a node the pseudo-class of its tone, `:danger` and so on, and no other tone's.
    public static void tone(Node node, Tone tone) {
        TONES.forEach((each, pseudoClass) -> node.pseudoClassStateChanged(pseudoClass, each == tone));
    }

    /// Sets or clears the pseudo-class `name`.
    public static void state(Node node, String name, boolean on) {
        node.pseudoClassStateChanged(PseudoClass.getPseudoClass(name), on);
    }

    /// Puts `parts` into `pane` unless something is in it: for a panel that is hidden at first, and would take part in every
    /// styling all the same.
    public static void fill(Pane pane, List<? extends Node> parts) {
        if (pane.getChildren().isEmpty()) {
            pane.getChildren().setAll(parts);
        }
    }

    /// Has in `pane` those of `parts` that are shown, in their order, and leaves alone what is there already: what is hidden
    /// takes part in every styling.
    public static void onlyShown(Pane pane, List<? extends Node> parts) {
        var there = pane.getChildren();
        var shown = parts.stream().filter(Node::isVisible).toList();
        there.retainAll(shown);
        for (int i = 0; i < shown.size(); i++) {
            if (i == there.size() || !there.get(i).equals(shown.get(i))) {
                there.add(i, shown.get(i));
            }
        }
    }

    /// Shows a node, or hides it and gives its place away.
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
