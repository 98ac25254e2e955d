package org.readerdesk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;
import org.readerdesk.ui.kit.Tip;

/// What of a scene a person can see or open.
final class Seen {

    private static final String INSTALLED = "javafx.scene.control.Tooltip";

    private Seen() {
    }

    /// The visible nodes below and with `root`, each after its parent.
    static List<Node> nodes(Node root) {
        var nodes = new ArrayList<Node>();
        add(root, nodes);
        return nodes;
    }

    private static void add(Node node, List<Node> nodes) {
        if (node.isVisible()) {
            nodes.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> add(child, nodes));
            }
        }
    }

    /// The items of a node's menus, each before those inside it.
    static List<MenuItem> items(Node node) {
        Stream<? extends MenuItem> own = switch (node) {
            case MenuBar bar -> bar.getMenus().stream();
            case MenuButton button -> button.getItems().stream();
            default -> Stream.empty();
        };
        Stream<MenuItem> context = node instanceof Control control && control.getContextMenu() != null
                ? control.getContextMenu().getItems().stream() : Stream.empty();
        return Stream.concat(own, context).flatMap(Seen::withInner).toList();
    }

    private static Stream<MenuItem> withInner(MenuItem item) {
        return item instanceof Menu menu ? Stream.concat(Stream.of(item), menu.getItems().stream()
                .flatMap(Seen::withInner)) : Stream.of(item);
    }

    /// The texts of a node's tooltips.
    static List<String> tooltips(Node node) {
        var own = node instanceof Control control ? control.getTooltip() : null;
        ObservableMap<Object, Object> properties = node.getProperties();
        var installed = node.hasProperties() ? properties.get(INSTALLED) : null;
        var lazy = node.hasProperties() && properties.get(Tip.class) instanceof Tip tip ? tip.words() : null;
        return Stream.concat(Stream.of(lazy), Stream.of(own, installed).filter(Tooltip.class::isInstance)
                .map(each -> ((Tooltip) each).getText()))
                .filter(words -> words != null && !words.isBlank()).distinct().toList();
    }

    /// Everything that a node says, to eyes and to screen readers, with its tooltips, menus and columns.
    static List<String> texts(Node node) {
        var texts = new ArrayList<String>(tooltips(node));
        texts.add(node.getAccessibleText());
        texts.add(node.getAccessibleHelp());
        texts.add(node.getAccessibleRoleDescription());
        switch (node) {
            case FontIcon _ -> {
            }
            case Text text when text.getParent() instanceof Labeled -> {
                // the label has the whole
            }
            case Text text -> texts.add(text.getText());
            case Labeled labeled -> texts.add(labeled.getText());
            case TextInputControl field -> {
                texts.add(field.getText());
                texts.add(field.getPromptText());
            }
            case TableView<?> table -> table.getColumns().forEach(column -> texts.add(column.getText()));
            default -> {
            }
        }
        items(node).forEach(item -> texts.add(item.getText()));
        texts.removeIf(text -> text == null || text.isBlank());
        return texts;
    }

    /// What a person who reads a report finds the node by.
    static String name(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.getId() != null) {
                var own = node.getClass().getSimpleName() + node.getStyleClass();
                return each.equals(node) ? each.getId() : own + " in " + each.getId();
            }
        }
        return node.getClass().getSimpleName() + node.getStyleClass();
    }
}
