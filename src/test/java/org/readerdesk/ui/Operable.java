package org.readerdesk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;

/// Looks whether everything that can be operated can be without a mouse and without eyes, and whether nothing is told by
/// colour alone.
final class Operable {

    /// What the Tab key need not reach, and how else it is reached.
    private static final Map<String, String> OTHER_KEYS = Map.of(
            "readers-filter-clear", "Esc in the field clears it",
            "MenuBarButton", "F10 goes to the menu bar, Alt and a letter to a menu",
            "arrow-button", "it is the skin's part of a control that Tab reaches");

    private final List<String> defects = new ArrayList<>();
    private final List<Node> nodes;

    private Operable(Node root) {
        nodes = Seen.nodes(root);
    }

    /// What is wrong, a line each.
    static List<String> defects(Node root) {
        var look = new Operable(root);
        look.nodes.forEach(look::look);
        return look.defects;
    }

    private void look(Node node) {
        if (isOperable(node)) {
            operable(node);
        }
        Seen.items(node).forEach(this::item);
        if (Toned.is(node) && !isSaid(node)) {
            defects.add(Seen.name(node) + " tells something by its colour alone");
        }
        if (node.getStyleClass().contains("lane") && isBlank(node.getAccessibleText())) {
            defects.add(Seen.name(node) + " is a picture without words");
        }
    }

    private static boolean isOperable(Node node) {
        return node instanceof ButtonBase || node instanceof TextInputControl || node instanceof ListView
                || node instanceof TableView || node instanceof ChoiceBox || node instanceof ComboBoxBase;
    }

    private void operable(Node node) {
        if (node.getAccessibleRole() == AccessibleRole.NODE || node.getAccessibleRole() == AccessibleRole.PARENT) {
            defects.add(Seen.name(node) + " has no role");
        }
        if (isBlank(node.getAccessibleText()) && !(node instanceof Labeled labeled && !isBlank(labeled.getText()))
                && nodes.stream().noneMatch(each -> each instanceof Label label && node.equals(label.getLabelFor())
                        && !isBlank(label.getText()))) {
            defects.add(Seen.name(node) + " has no words for screen readers");
        }
        boolean otherKey = OTHER_KEYS.containsKey(String.valueOf(node.getId()))
                || OTHER_KEYS.containsKey(node.getClass().getSimpleName())
                || node.getStyleClass().stream().anyMatch(OTHER_KEYS::containsKey);
        if (!node.isFocusTraversable() && !otherKey) {
            defects.add(Seen.name(node) + " is not reached by Tab");
        }
        if (node.getId() == null && !otherKey) {
            defects.add(Seen.name(node) + " has no id");
        }
        if (node.isDisable() && isBlank(node.getAccessibleHelp())) {
            defects.add(Seen.name(node) + " is off and does not say why");
        }
    }

    private void item(MenuItem item) {
        if (item instanceof SeparatorMenuItem || item instanceof CustomMenuItem) {
            return;
        }
        if (item.getId() == null) {
            defects.add("The menu item \u201c" + item.getText() + "\u201d has no id");
        }
        if (isBlank(item.getText())) {
            defects.add("The menu item " + item.getId() + " has no text");
        } else if (item.isDisable() && !item.getText().matches("(?s).+ \\(.+\\)")) {
            defects.add("The menu item " + item.getId() + " is off and does not say why: " + item.getText());
        }
    }

    /// Whether there is a word or a sign for the tone: in it, or beside it.
    private static boolean isSaid(Node node) {
        return node instanceof Text || Seen.nodes(node).stream().anyMatch(Operable::isWord)
                || node instanceof Circle && node.getParent().getChildrenUnmodifiable().stream()
                        .anyMatch(Operable::isWord);
    }

    private static boolean isWord(Node node) {
        return node.isVisible() && node instanceof Text text && !isBlank(text.getText())
                || node instanceof Labeled labeled && !isBlank(labeled.getText());
    }

    private static boolean isBlank(String words) {
        return words == null || words.isBlank();
    }
}
