package org.readerdesk.ui.result;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.readerdesk.ui.kit.Looks;

import static org.readerdesk.ui.text.Messages.text;

/// The calls of the resource manager below an operation, each with its own answer.
final class ResultCalls extends VBox {

    private final Label title = Looks.wrapping("calls-title", "section-title");
    private final GridPane lines = new GridPane();

    private List<ResultView.CallLine> shown = List.of();
    private boolean narrow;

    ResultCalls() {
        setId("calls");
        getStyleClass().add("calls");
        lines.getStyleClass().add("call-lines");
        getChildren().addAll(title, lines);
    }

    void show(List<ResultView.CallLine> calls) {
        shown = List.copyOf(calls);
        title.setText(calls.isEmpty() ? "" : text("calls.title", calls.size()));
        lines.getChildren().clear();
        int row = 0;
        for (var call : calls) {
            var function = Looks.wrapping("call-function-" + row, "code");
            function.setText(call.call());
            function.setMinWidth(0);
            GridPane.setHgrow(function, Priority.ALWAYS);
            var code = label("call-code-" + row, call.code(), "toned");
            Looks.tone(code, call.tone());
            var took = label("call-took-" + row, call.took(), "secondary");
            if (narrow) {
                var answer = new HBox(code, took);
                answer.getStyleClass().add("call-answer");
                lines.add(new VBox(function, answer), 0, row);
            } else {
                lines.addRow(row, function, code, took);
                GridPane.setValignment(code, VPos.TOP);
                GridPane.setValignment(took, VPos.TOP);
            }
            row++;
        }
        Looks.show(this, row > 0);
    }

    private static Label label(String id, String words, String style) {
        var label = Looks.label(id, "code", style);
        label.setMinWidth(USE_PREF_SIZE);
        label.setText(words);
        return label;
    }

    /// Puts answers below their calls, where there is no place beside.
    void setNarrow(boolean on) {
        if (narrow != on) {
            narrow = on;
            show(shown);
        }
    }
}
