package org.readerdesk.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Words that appear beside a node while the pointer rests on it.
///
/// A [Tooltip] is a window with a scene of its own: a hundred of them take a tenth of the time until the main window is
/// there. So it is made when the pointer comes for the first time.
public final class Tip {

    private final Node node;
    private String words = "";
    private @Nullable Duration delay;
    private double width = -1;
    private @Nullable Tooltip made;

    private Tip(Node node) {
        this.node = node;
        node.getProperties().put(Tip.class, this);
        node.addEventFilter(MouseEvent.MOUSE_ENTERED, _ -> make());
    }

    /// A tip without words, which does not appear.
    public static Tip on(Node node) {
        return new Tip(node);
    }

    /// A tip with these words.
    public static Tip on(Node node, String words) {
        var tip = new Tip(node);
        tip.say(words);
        if (node.getAccessibleHelp() == null) {
            // as a tooltip of the control itself would be read
            node.setAccessibleHelp(words);
        }
        return tip;
    }

    /// @param after how long the pointer has to rest
    public Tip after(Duration after) {
        delay = after;
        return this;
    }

    /// Breaks its words into lines.
    ///
    /// @param widest in pixels
    public Tip wrapped(double widest) {
        width = widest;
        return this;
    }

    /// Changes the words, also while they are to be seen; empty for none.
    public void say(String now) {
        words = now;
        if (made != null) {
            made.setText(now);
            if (now.isEmpty()) {
                Tooltip.uninstall(node, made);
                made = null;
            }
        } else if (node.isHover()) {
            make();
        }
    }

    /// What it says now.
    public String words() {
        return words;
    }

    private void make() {
        if (made != null || words.isEmpty()) {
            return;
        }
        var tooltip = new Tooltip(words);
        if (delay != null) {
            tooltip.setShowDelay(delay);
        }
        if (width > 0) {
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(width);
        }
        Tooltip.install(node, tooltip);
        made = tooltip;
    }
}
