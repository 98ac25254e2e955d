package org.readerdesk.ui.activity;

import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import org.readerdesk.settings.Preferences;

/// Remembers how the columns of the log share its width.
final class ColumnWidths {

    /// What a hand does not see.
    private static final double SAME = 0.005;

    private final TableView<?> table;
    private final List<? extends TableColumn<?, ?>> columns;
    private final Preferences preferences;

    /// Gives the columns the widths of before, once the table has its own.
    ColumnWidths(TableView<?> table, Preferences preferences) {
        this.table = table;
        this.preferences = preferences;
        columns = table.getColumns().stream().filter(column -> column.getMinWidth() < column.getMaxWidth()).toList();
        table.widthProperty().addListener((_, before, width) -> {
            if (before.doubleValue() == 0 && width.doubleValue() > 0) {
                restore(width.doubleValue());
            }
        });
        // dragging ends anywhere
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> keep());
    }

    private void restore(double width) {
        for (var column : columns) {
            var share = preferences.current().dividers().get(column.getId());
            if (share != null) {
                column.setPrefWidth(Math.max(column.getMinWidth(), share * width));
            }
        }
    }

    private void keep() {
        for (var column : columns) {
            double share = Math.clamp(column.getWidth() / table.getWidth(), 0, 1);
            var before = preferences.current().dividers().get(column.getId());
            if (Math.abs(share - (before == null ? column.getPrefWidth() / table.getWidth() : before)) > SAME) {
                preferences.change(settings -> settings.withDivider(column.getId(), share));
            }
        }
    }
}
