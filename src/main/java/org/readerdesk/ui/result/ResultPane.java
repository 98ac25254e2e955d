package org.readerdesk.ui.result;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.readerdesk.diagnose.SystemFacts;
import org.readerdesk.manage.Operation;
import org.readerdesk.ui.attachment.Shortcuts;
import org.readerdesk.ui.kit.Looks;
import org.readerdesk.ui.kit.Tip;
import org.readerdesk.ui.text.ReaderNames;
import org.readerdesk.ui.text.Tone;
import org.readerdesk.ui.text.Words;

import static org.readerdesk.ui.text.Messages.text;

/// The big answer: name and number of the code, what it means here, what to try, and the calls below it.
public final class ResultPane extends StackPane {

    private static final double SIDE_BY_SIDE = 640;
    private static final double CALLS_IN_LINE = 900;
    private static final double HEADLINE = 440;

    private final Label name = Looks.wrapping("result-name", "result-name");
    private final Label hex = Looks.label("result-hex", "result-hex");
    private final Label title = Looks.wrapping("result-title", "result-title");
    private final Label summary = Looks.wrapping("result-summary", "secondary");
    private final Label meaning = Looks.wrapping("result-meaning");
    private final Label reader = Looks.wrapping("result-reader", "secondary");
    private final FontIcon sign = Looks.icon(Feather.CHECK_CIRCLE);
    private final Button copy = new Button("", Looks.icon(Feather.COPY));
    private final Facts facts = new Facts();
    private final EventCard event = new EventCard();
    private final ResultCalls calls = new ResultCalls();
    private final ResultTries tries;
    private final GridPane card = new GridPane();
    private final ScrollPane scroll = new ScrollPane(card);
    private final Label nothing = Looks.wrapping("result-nothing", "placeholder");
    private final ResultController controller;
    private final String manager;
    private final String version;

    /// Follows the controller.
    ///
    /// @param manager name and version of the resource manager, for the copied text
    /// @param version of ReaderDesk, for the same
    /// @param run runs a suggested operation
    /// @param isOn whether a suggested operation makes sense now, for the selected reader
    public ResultPane(ResultController controller, String manager, String version,
            Consumer<Operation> run, Predicate<Operation> isOn) {
        this.controller = controller;
        this.manager = manager;
        this.version = version;
        setId("result");
        tries = new ResultTries(run, isOn);
        nothing.setText(text("result.nothing"));
        build();
        event.setId("event");
        controller.shownProperty().addListener((_, _, _) -> update());
        controller.eventProperty().addListener((_, _, _) -> update());
        update();
    }

    /// Copies what is shown as text; does nothing when nothing is shown.
    public void copy() {
        controller.shownProperty().get().ifPresent(view -> {
            var content = new ClipboardContent();
            content.putString(ResultText.of(view, manager, version, SystemFacts.session()));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    /// Moves the focus here, for scrolling by keys.
    public void focusResult() {
        scroll.requestFocus();
    }

    /// Asks again whether the suggested operation makes sense.
    ///
    /// @param outdated whether the shown answer says nothing about now: an operation runs, or the service is away
    /// @param awaited whose answer is waited for, which is told where none came before
    public void refresh(boolean outdated, Optional<Operation> awaited) {
        Looks.state(card, "outdated", outdated);
        nothing.setText(awaited.map(operation -> text("result.nothing.awaited", Words.name(operation)))
                .orElseGet(() -> text("result.nothing")));
        controller.shownProperty().get().ifPresent(tries::update);
    }

    private void build() {
        var headline = new FlowPane(name, hex);
        headline.getStyleClass().add("result-headline");
        HBox.setHgrow(headline, Priority.ALWAYS);
        copy.setId("copy-result");
        copy.getStyleClass().addAll("button-icon", "flat");
        copy.setAccessibleText(text("result.copy"));
        copy.setMinWidth(USE_PREF_SIZE);
        Tip.on(copy, text("result.copy.tip", Shortcuts.COPY_RESULT.getDisplayText()));
        copy.setOnAction(_ -> copy());
        headline.setMinWidth(0);
        name.maxWidthProperty().bind(headline.widthProperty());
        headline.setPrefWrapLength(HEADLINE);
        var head = new HBox(sign, headline, copy);
        head.getStyleClass().add("result-head");
        head.setAlignment(Pos.TOP_LEFT);
        var answer = new VBox(head, title, reader, summary, meaning, facts, calls);
        answer.getStyleClass().add("result-answer");
        answer.setMinWidth(0);
        GridPane.setHgrow(answer, Priority.ALWAYS);
        GridPane.setHgrow(tries, Priority.SOMETIMES);
        card.getStyleClass().add("result-card");
        card.addRow(0, answer, tries);
        scroll.setId("result-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        getStyleClass().add("result");
        setMinHeight(0);
        setAlignment(event, Pos.TOP_LEFT);
        widthProperty().addListener((_, _, width) -> place(width.doubleValue()));
        place(getWidth());
    }

    private void place(double width) {
        boolean beside = width >= SIDE_BY_SIDE;
        calls.setNarrow(!beside || tries.isVisible() && width < CALLS_IN_LINE);
        GridPane.setConstraints(tries, beside ? 1 : 0, beside ? 0 : 1);
        Looks.state(tries, "beside", beside);
    }

    private void update() {
        var shown = controller.shownProperty().get();
        var chosen = controller.eventProperty().get();
        place(nothing, shown.isEmpty() && chosen.isEmpty());
        place(scroll, shown.isPresent() && chosen.isEmpty());
        place(event, chosen.isPresent());
        chosen.ifPresentOrElse(event::show, () -> shown.ifPresent(this::show));
    }

    /// One of the three is seen; the others come in when they are.
    private void place(Node one, boolean seen) {
        if (seen && !getChildren().contains(one)) {
            getChildren().add(one);
        }
        Looks.show(one, seen);
    }

    private void show(ResultView view) {
        name.setText(view.text().name());
        hex.setText(view.hex());
        title.setText(view.title());
        reader.setText(ReaderNames.visible(view.outcome().reader()));
        Looks.show(reader, controller.isOfOtherReader(view));
        summary.setText(view.summary());
        meaning.setText(view.sentence());
        sign.setIconCode(sign(view.tone()));
        Looks.tone(card, view.tone());
        facts.show(view.facts());
        calls.show(view.calls());
        tries.update(view);
        place(getWidth());
        card.setAccessibleText(text("result.accessible", view.title(), view.text().name(), view.hex(),
                view.sentence(), Words.took(view.outcome().took())));
        scroll.setVvalue(0);
    }

    private static Feather sign(Tone tone) {
        return switch (tone) {
            case SUCCESS -> Feather.CHECK_CIRCLE;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case DANGER -> Feather.X_OCTAGON;
            case ACCENT, NEUTRAL -> Feather.SLASH;
        };
    }
}
