package org.readerdesk.ui.activity;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.readerdesk.ui.attachment.Shortcuts;
import org.readerdesk.ui.kit.Looks;
import org.readerdesk.ui.text.Tone;

import static org.readerdesk.ui.text.Messages.text;

/// The log as a table; choosing a row shows its result, rows copy as text.
public final class ActivityPane extends VBox {

    private final TableView<Row> table = new TableView<>();
    private final double scale;
    private final Label title = Looks.label("activity-title", "section-title");

    /// Shows the controller's rows.
    ///
    /// @param alive until it is false; then nothing of the controller's holds the pane
    /// @param scale how much larger than designed everything is
    public ActivityPane(ActivityController controller, ObservableBooleanValue alive, double scale) {
        this.scale = scale;
        setId("activity");
        getStyleClass().add("activity");
        setMinHeight(0);
        table.setId("log");
        table.setAccessibleText(text("log.title"));
        table.setItems(controller.rows());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        var nothing = Looks.wrapping("log-empty", "placeholder");
        nothing.setText(text("log.empty"));
        table.setPlaceholder(nothing);
        table.setMinHeight(0);
        columns();
        title.setText(text("log.title"));
        title.setLabelFor(table);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(title, table);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null) {
                controller.choose(row);
            }
        });
        ListChangeListener<Row> unselecting = change -> {
            while (change.next()) {
                if (change.wasAdded()) {
                    table.getSelectionModel().clearSelection();
                }
            }
        };
        controller.rows().addListener(unselecting);
        alive.subscribe(now -> {
            if (!now) {
                controller.rows().removeListener(unselecting);
                table.setItems(FXCollections.emptyObservableList());
            }
        });
        copying();
    }

    /// Moves the focus to the table.
    public void focusLog() {
        table.requestFocus();
    }

    private void columns() {
        fixed(column("time", Row::time, 117, 117, "code")).getStyleClass().add("first");
        var reader = column("reader", Row::reader, 70, 160, "plain");
        // the index at the end tells readers of one kind apart
        reader.setCellFactory(_ -> new WordCell(OverrunStyle.CENTER_ELLIPSIS));
        column("operation", Row::operation, 84, 170, "plain");
        var name = column("result", Row::name, 110, 190, "code");
        name.setCellFactory(_ -> new NameCell());
        fixed(column("hex", Row::hex, 90, 90, "code"));
        fixed(column("took", Row::took, 74, 74, "number"));
    }

    private static TableColumn<Row, String> fixed(TableColumn<Row, String> column) {
        column.setMaxWidth(column.getPrefWidth());
        return column;
    }

    private TableColumn<Row, String> column(String key, Function<Row, String> value, double min, double preferred,
            String style) {
        var column = new TableColumn<Row, String>(text("log.column." + key));
        column.setId("log-" + key);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        column.setCellFactory(_ -> new WordCell(OverrunStyle.ELLIPSIS));
        column.setMinWidth(min * scale);
        column.setPrefWidth(preferred * scale);
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add(style);
        table.getColumns().add(column);
        return column;
    }

    private void copying() {
        var copy = new MenuItem(text("log.copy"));
        copy.setId("log-copy");
        copy.setOnAction(_ -> copySelected());
        table.setContextMenu(new ContextMenu(copy));
        var copyKey = Shortcuts.shortcut(KeyCode.C);
        table.setOnKeyPressed(event -> {
            if (copyKey.match(event)) {
                copySelected();
                event.consume();
            }
        });
    }

    private void copySelected() {
        var rows = table.getSelectionModel().getSelectedIndices().stream().sorted()
                .map(table.getItems()::get).toList();
        if (!rows.isEmpty()) {
            var content = new ClipboardContent();
            content.putString(ActivityController.asText(rows));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private static final class NameCell extends WordCell {

        NameCell() {
            super(OverrunStyle.ELLIPSIS);
            getStyleClass().add("toned");
        }

        @Override
        protected void updateItem(String name, boolean empty) {
            super.updateItem(name, empty);
            var row = getTableRow() == null ? null : getTableRow().getItem();
            Looks.tone(this, empty || row == null ? Tone.NEUTRAL : row.tone());
        }
    }
}
