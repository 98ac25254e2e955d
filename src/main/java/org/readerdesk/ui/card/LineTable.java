package org.readerdesk.ui.card;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.readerdesk.ui.card.CardView.Line;
import org.readerdesk.ui.kit.Looks;

import static org.readerdesk.ui.text.Messages.text;

/// What the bytes say, a line each. Choosing a line points at its bytes; what is pointed at elsewhere is marked here.
final class LineTable extends TableView<Line> {

    private static final double NARROW = 90;
    private static final double WIDE = 260;

    private final CardController controller;
    private boolean updating;

    LineTable(CardController controller) {
        this.controller = controller;
        setId("card-lines");
        getStyleClass().add("card-lines");
        setAccessibleText(text("atr.lines"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().setAll(List.of(column("bytes", text("atr.column.bytes"), NARROW, Line::bytes),
                column("label", text("atr.column.label"), WIDE, Line::label),
                column("value", text("atr.column.value"), WIDE, Line::value)));
        setRowFactory(_ -> new Row());
        getSelectionModel().selectedIndexProperty().addListener((_, _, line) -> {
            if (!updating && line.intValue() >= 0) {
                controller.choose(line.intValue());
            }
        });
        controller.viewProperty().subscribe(now -> quietly(() -> {
            getSelectionModel().clearSelection();
            getItems().setAll(now.map(CardView::lines).orElse(List.of()));
        }));
        controller.litProperty().subscribe(this::light);
    }

    private void quietly(Runnable change) {
        updating = true;
        change.run();
        updating = false;
    }

    private void light(Lit lit) {
        if (!lit.lines().equals(Set.of(getSelectionModel().getSelectedIndex()))) {
            quietly(getSelectionModel()::clearSelection);
            lit.lines().stream().min(Integer::compare).ifPresent(this::scrollTo);
        }
    }

    private static TableColumn<Line, String> column(String id, String title, double width,
            Function<Line, String> words) {
        var column = new TableColumn<Line, String>(title);
        column.setId("card-column-" + id);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setCellFactory(_ -> new Cell());
        return column;
    }

    /// A cell whose tooltip has the whole.
    private static final class Cell extends TableCell<Line, String> {

        private final Tooltip whole = new Tooltip();

        @Override
        protected void updateItem(String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? null : words);
            whole.setText(words);
            setTooltip(empty ? null : whole);
        }
    }

    /// A row that is marked while its bytes are pointed at.
    private final class Row extends TableRow<Line> {

        Row() {
            controller.litProperty().subscribe(_ -> mark());
            indexProperty().subscribe(_ -> mark());
        }

        private void mark() {
            Looks.state(this, "lit", !isEmpty() && controller.litProperty().get().lines().contains(getIndex()));
        }
    }
}
