package org.readerdesk.ui.result;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.readerdesk.manage.Operation;
import org.readerdesk.ui.kit.Looks;
import org.readerdesk.ui.text.Words;

import static org.readerdesk.ui.text.Messages.text;

/// What to try after an answer, and usual causes of it.
final class ResultTries extends VBox {

    private final Label triesTitle = Looks.label("tries-title", "column-title");
    private final VBox tries = new VBox();
    private final Label causesTitle = Looks.label("causes-title", "column-title");
    private final VBox causes = new VBox();
    private final Button suggestion = new Button();
    private final Consumer<Operation> run;
    private final Predicate<Operation> isOn;

    ResultTries(Consumer<Operation> run, Predicate<Operation> isOn) {
        this.run = run;
        this.isOn = isOn;
        setId("tries");
        getStyleClass().add("tries");
        triesTitle.setText(text("result.tries"));
        causesTitle.setText(text("result.causes"));
        tries.getStyleClass().add("points");
        causes.getStyleClass().add("points");
        suggestion.setId("suggestion");
        getChildren().addAll(triesTitle, tries, suggestion, causesTitle, causes);
    }

    void update(ResultView view) {
        fill(triesTitle, tries, "try-", view.text().tries(), true);
        fill(causesTitle, causes, "cause-", view.text().causes(), false);
        var on = view.suggestion().filter(isOn);
        on.ifPresent(this::suggest);
        Looks.show(suggestion, on.isPresent());
        Looks.show(this, on.isPresent() || !view.text().tries().isEmpty() || !view.text().causes().isEmpty());
    }

    private void suggest(Operation operation) {
        suggestion.setText(text("result.suggestion", Words.describe(operation)));
        suggestion.setOnAction(_ -> run.accept(operation));
    }

    private static void fill(Label title, VBox box, String id, List<String> points, boolean numbered) {
        box.getChildren().clear();
        for (int i = 0; i < points.size(); i++) {
            var sign = Looks.label(id + "sign-" + i, "secondary");
            sign.setText(numbered ? text("result.number", i + 1) : text("result.bullet"));
            sign.setMinWidth(USE_PREF_SIZE);
            var words = Looks.wrapping(id + i);
            words.setText(points.get(i));
            HBox.setHgrow(words, Priority.ALWAYS);
            var line = new HBox(sign, words);
            line.getStyleClass().add("point");
            box.getChildren().add(line);
        }
        Looks.show(title, !points.isEmpty());
        Looks.show(box, !points.isEmpty());
    }
}
