package org.readerdesk.ui.passport;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.readerdesk.passport.page.Row;
import org.readerdesk.passport.page.Section;
import org.readerdesk.ui.kit.Looks;

import static org.readerdesk.ui.text.Messages.text;

/// A section: its rows are one stop for the Tab key, and inside it the arrow keys choose one to copy. What is not available
/// is folded into one line.
final class SectionView extends VBox {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Section section;
    private final String id;
    private final VBox sheet = new VBox();
    private final List<Row> rows = new ArrayList<>();
    private final List<RowLine> shown = new ArrayList<>();
    private int chosen = -1;

    SectionView(Section section) {
        this.section = section;
        id = "passport-" + section.kind().key();
        setId(id);
        getStyleClass().add("passport-section");
        var title = Looks.label(id + "-title", "column-title");
        title.setText(section.title());
        getChildren().add(title);
        if (!section.sentence().isEmpty()) {
            var sentence = Looks.wrapping(id + "-sentence", "secondary");
            sentence.setText(section.sentence());
            getChildren().add(sentence);
        }
        section.rows().forEach(this::add);
        if (!rows.isEmpty()) {
            getChildren().add(sheet());
            title.setLabelFor(sheet);
        }
        if (!section.folded().isEmpty()) {
            getChildren().addAll(fold());
        }
    }

    private VBox sheet() {
        sheet.setId(id + "-rows");
        sheet.getStyleClass().add("passport-rows");
        sheet.setFocusTraversable(true);
        sheet.setAccessibleRole(AccessibleRole.TEXT);
        sheet.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        sheet.focusedProperty().addListener((_, _, focused) -> {
            if (focused && chosen < 0) {
                choose(0);
            } else if (!focused) {
                choose(-1);
            }
        });
        var row = new MenuItem(text("passport.row"));
        row.setId(id + "-copy-row");
        row.setOnAction(_ -> copyRow());
        var all = new MenuItem(text("passport.section"));
        all.setId(id + "-copy");
        all.setOnAction(_ -> copy(lines()));
        var menu = new ContextMenu(row, all);
        sheet.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            menu.show(sheet, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        say();
        return sheet;
    }

    private void add(Row row) {
        int index = rows.size();
        var line = new RowLine(row, id + "-" + index);
        line.setOnMousePressed(_ -> {
            sheet.requestFocus();
            choose(index);
        });
        rows.add(row);
        shown.add(line);
        sheet.getChildren().add(line);
    }

    private List<Node> fold() {
        var button = new ToggleButton(section.folded(), Looks.icon(Feather.CHEVRON_RIGHT));
        button.setId(id + "-fold");
        button.getStyleClass().addAll("flat", "passport-fold");
        button.setWrapText(true);
        var list = new VBox();
        list.setId(id + "-absent");
        list.getStyleClass().add("passport-absent");
        button.selectedProperty().subscribe(open -> {
            button.setGraphic(Looks.icon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
            if (open && list.getChildren().isEmpty()) {
                for (int i = 0; i < section.absent().size(); i++) {
                    list.getChildren().add(new RowLine(section.absent().get(i), id + "-absent-" + i));
                }
            }
            Looks.show(list, open);
        });
        return List.of(button, list);
    }

    private void key(KeyEvent event) {
        int by = switch (event.getCode()) {
            case UP, KP_UP -> -1;
            case DOWN, KP_DOWN -> 1;
            case HOME -> -rows.size();
            case END -> rows.size();
            default -> 0;
        };
        if (by != 0) {
            choose(Math.clamp((long) chosen + by, 0, rows.size() - 1));
            event.consume();
        } else if (COPY.match(event)) {
            copyRow();
            event.consume();
        }
    }

    private void choose(int index) {
        chosen = index;
        for (int i = 0; i < shown.size(); i++) {
            Looks.state(shown.get(i), "chosen", i == index);
        }
        if (index >= 0) {
            Sight.bring(shown.get(index));
        }
        say();
    }

    private void say() {
        sheet.setAccessibleText(chosen < 0 ? text("passport.rows", section.title(), rows.size())
                : rows.get(chosen).line());
    }

    private void copyRow() {
        if (chosen >= 0) {
            copy(rows.get(chosen).line());
        }
    }

    private String lines() {
        return rows.stream().map(Row::line).collect(Collectors.joining(System.lineSeparator(),
                section.title() + System.lineSeparator(), ""));
    }

    private static void copy(String words) {
        var content = new ClipboardContent();
        content.putString(words);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
