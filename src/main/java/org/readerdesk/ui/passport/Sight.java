package org.readerdesk.ui.passport;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Scrolls what the keys reach into sight.
final class Sight {

    private Sight() {
    }

    /// Moves the pane that `node` is in just as far as is needed.
    static void bring(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane) {
                bring(node, pane);
                return;
            }
        }
    }

    private static void bring(Node node, ScrollPane pane) {
        var content = pane.getContent();
        double place = pane.getViewportBounds().getHeight();
        double all = content.getLayoutBounds().getHeight();
        double hidden = all - place;
        if (hidden <= 0) {
            return;
        }
        var bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double top = pane.getVvalue() * hidden;
        if (bounds.getMinY() < top) {
            pane.setVvalue(bounds.getMinY() / hidden);
        } else if (bounds.getMaxY() > top + place) {
            pane.setVvalue((bounds.getMaxY() - place) / hidden);
        }
    }
}
