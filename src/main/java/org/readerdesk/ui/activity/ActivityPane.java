package org.readerdesk.ui.activity;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
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
import org.kordamp.ikonli.feather.Feather;
import org.readerdesk.journal.ExportFormat;
import org.readerdesk.journal.ExportHeader;
import org.readerdesk.settings.Preferences;
import org.readerdesk.ui.attachment.Shortcuts;
import org.readerdesk.ui.kit.Bar;
import org.readerdesk.ui.kit.Looks;
import org.readerdesk.ui.kit.PulseTimer;
import org.readerdesk.ui.kit.SavePanel;
import org.readerdesk.ui.text.Tone;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// The log as a table; choosing a row shows its result, rows copy as text.
public final class ActivityPane extends VBox {

    private static final double ROW = 27;

    private final TableView<Line> table = new TableView<>();
    private final double scale;
    private final ActivityController controller;
    private final ActivityBar bar;
    private final SavePanel<ExportFormat> exporting = new SavePanel<>("export", text("log.export.file"),
            new SavePanel.Forms<>(List.of(ExportFormat.values()), each -> of("log.export.format", each),
                    ExportFormat::extension),
            Optional.of(new SavePanel.More("host", text("log.export.host"))), this::export);
    private final Button keepRows = new Button(text("log.clear.no"));
    private final Bar question;
    private final Label note = Looks.wrapping("activity-note", "activity-note");
    private final Function<Boolean, ExportHeader> header;

    /// Shows the controller's rows.
    ///
    /// @param alive until it is false; then nothing of the controller's holds the pane
    /// @param scale how much larger than designed everything is
    /// @param header what an export begins with, with the machine's name or without
    /// @param preferences keep how wide the columns are
    public ActivityPane(ActivityController controller, ObservableBooleanValue alive, double scale,
            Preferences preferences, Function<Boolean, ExportHeader> header) {
        this.controller = controller;
        this.scale = scale;
        this.header = header;
        bar = new ActivityBar(controller);
        question = question();
        setId("activity");
        getStyleClass().add("activity");
        setMinHeight(0);
        table.setId("log");
        table.setAccessibleText(text("log.title"));
        table.setItems(controller.lines());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        var nothing = Looks.wrapping("log-empty", "placeholder");
        table.setPlaceholder(nothing);
        table.setMinHeight(0);
        columns();
        new ColumnWidths(table, preferences);
        table.setFixedCellSize(ROW * scale);
        bar.title.setLabelFor(table);
        bar.export.setOnAction(_ -> exporting.open("readerdesk-activity"));
        bar.clear.setOnAction(_ -> ask());
        Looks.show(note, false);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(bar, exporting, question, note, table);
        controller.viewProperty().when(alive).subscribe(now -> {
            bar.show(now);
            nothing.setText(text(now.all() > 0 ? "log.empty.filtered" : "log.empty"));
        });
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null) {
                controller.choose(row);
            }
        });
        ListChangeListener<Line> unselecting = change -> {
            while (change.next()) {
                // an operation's result is shown now; an event changes nothing of what is shown
                if (change.wasAdded() && !change.wasReplaced() && change.getFrom() == 0
                        && change.getAddedSubList().stream().anyMatch(line -> !line.row().isEvent())) {
                    table.getSelectionModel().clearSelection();
                }
            }
        };
        controller.lines().addListener(unselecting);
        alive.subscribe(now -> {
            if (!now) {
                controller.lines().removeListener(unselecting);
                table.setItems(FXCollections.emptyObservableList());
            }
        });
        copying();
    }

    /// Moves the focus to the field that filters.
    public void focusSearch() {
        bar.focusSearch();
    }

    /// Moves the focus to the table.
    public void focusLog() {
        table.requestFocus();
    }

    private Bar question() {
        var yes = new Button(text("log.clear.yes"));
        var asked = new Bar("log-clear-question", Feather.TRASH_2, Tone.WARNING, yes, keepRows);
        yes.setId("log-clear-yes");
        keepRows.setId("log-clear-no");
        yes.setMinWidth(USE_PREF_SIZE);
        keepRows.setMinWidth(USE_PREF_SIZE);
        yes.setOnAction(_ -> {
            asked.hide();
            controller.clear();
        });
        keepRows.setOnAction(_ -> asked.hide());
        return asked;
    }

    private void ask() {
        question.say(text("log.clear.question", controller.viewProperty().get().all()), text("log.clear.why"));
        keepRows.requestFocus();
    }

    private void export(SavePanel.Wish<ExportFormat> wish) {
        controller.export(wish.file(), wish.form(), header.apply(wish.more()))
                .whenCompleteAsync((count, failure) -> {
                    if (failure == null) {
                        exporting.close();
                        note.setText(text("log.exported", count, wish.file().toString()));
                        Looks.show(note, true);
                    } else {
                        exporting.wrong(text("save.failed", wish.file().toString(), reason(failure)));
                    }
                }, PulseTimer::runLater);
    }

    private static String reason(Throwable failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getClass().getSimpleName().replace("Exception", "");
    }

    private void columns() {
        fixed(column("time", Line::time, 117, 117, "code")).getStyleClass().add("first");
        var reader = column("reader", Line::reader, 112, 130, "plain");
        // the index at the end tells readers of one kind apart
        reader.setCellFactory(_ -> new WordCell(OverrunStyle.CENTER_ELLIPSIS));
        var what = column("operation", Line::what, 130, 200, "plain");
        what.setCellFactory(_ -> new WhatCell());
        var name = column("result", Line::name, 190, 190, "code");
        name.setCellFactory(_ -> new NameCell());
        fixed(column("hex", Line::hex, 90, 90, "code"));
        fixed(column("took", Line::took, 74, 74, "number"));
    }

    private static TableColumn<Line, String> fixed(TableColumn<Line, String> column) {
        column.setMaxWidth(column.getPrefWidth());
        return column;
    }

    private TableColumn<Line, String> column(String key, Function<Line, String> value, double min, double preferred,
            String style) {
        var column = new TableColumn<Line, String>(text("log.column." + key));
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

    private static final class WhatCell extends WordCell {

        WhatCell() {
            super(OverrunStyle.ELLIPSIS);
            getStyleClass().add("what");
        }

        @Override
        protected void updateItem(String words, boolean empty) {
            super.updateItem(words, empty);
            var event = line().filter(line -> line.row().isEvent());
            Looks.state(this, "event", event.isPresent());
            Looks.tone(this, event.map(Line::tone).orElse(Tone.NEUTRAL));
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
            Looks.tone(this, line().filter(line -> !line.name().isEmpty()).map(Line::tone).orElse(Tone.NEUTRAL));
        }
    }
}
