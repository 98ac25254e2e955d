package org.readerdesk.ui.passport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.readerdesk.passport.page.Page;
import org.readerdesk.passport.page.PageFormat;
import org.readerdesk.ui.attachment.Shortcuts;
import org.readerdesk.ui.kit.CopyButton;
import org.readerdesk.ui.kit.Looks;
import org.readerdesk.ui.kit.PulseTimer;
import org.readerdesk.ui.kit.SavePanel;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// Shows the page: the reader and what it agrees on with its card, what stands in the way, what is known of such readers,
/// then row by row what was told.
public final class PassportPane extends VBox {

    private final PassportController controller;
    private final Label reader = Looks.wrapping("passport-reader", "guide-title");
    private final Label kind = Looks.wrapping("passport-kind", "secondary");
    private final VBox agreement = new VBox();
    private final VBox advice = new VBox();
    private final VBox sections = new VBox();
    private final CheckBox serial = new CheckBox(text("passport.serial"));
    private final Label note = Looks.wrapping("passport-note", "activity-note");
    private final SavePanel<PageFormat> saving = new SavePanel<>("passport-save", text("passport.save.title"),
            new SavePanel.Forms<>(List.of(PageFormat.values()), each -> of("passport.format", each),
                    PageFormat::extension),
            Optional.empty(), this::save);
    private final ScrollPane scroll = new ScrollPane();
    private Optional<Page> shown = Optional.empty();

    /// Follows the controller.
    public PassportPane(PassportController controller) {
        this.controller = controller;
        setId("passport");
        agreement.getStyleClass().add("points");
        agreement.setId("passport-agreement");
        advice.getStyleClass().add("passport-advice");
        advice.setId("passport-advice");
        sections.getStyleClass().add("passport-sections");
        var head = new VBox(reader, kind, agreement);
        head.getStyleClass().add("about-words");
        var all = new VBox(head, advice, sections);
        all.getStyleClass().addAll("guide-place", "passport-page");
        scroll.setContent(all);
        scroll.setId("passport-scroll");
        scroll.getStyleClass().add("guide");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.setAccessibleText(text("passport.title"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(buttons(), saving, note, new StepBar(controller), scroll);
        Looks.show(note, false);
        controller.stateProperty().subscribe(now -> now.ifPresent(state -> show(state.page())));
    }

    /// Moves the focus to the page, for scrolling by keys.
    public void focusPage() {
        scroll.requestFocus();
    }

    private FlowPane buttons() {
        var copy = new CopyButton("passport-copy", text("passport.copy"), text("passport.copy.tip"),
                () -> controller.print(PageFormat.TEXT, serial.isSelected()));
        var save = button("passport-save-as", text("passport.save"), Feather.SAVE,
                () -> saving.open("readerdesk-passport"));
        var refresh = button("passport-refresh", text("passport.refresh"), Feather.REFRESH_CW, controller::refresh);
        refresh.setTooltip(new Tooltip(text("passport.refresh.tip", Shortcuts.LIST_AGAIN.getDisplayText())));
        serial.setId("passport-serial");
        serial.setMinWidth(0);
        var buttons = new FlowPane(copy, save, refresh, serial);
        buttons.getStyleClass().addAll("guide-buttons", "passport-buttons");
        return buttons;
    }

    private static Button button(String id, String words, Feather sign, Runnable pressed) {
        var button = new Button(words, Looks.icon(sign));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> pressed.run());
        return button;
    }

    private void show(Page page) {
        if (shown.filter(page::equals).isPresent()) {
            return;
        }
        shown = Optional.of(page);
        reader.setText(page.title());
        kind.setText(page.subtitle());
        agreement.getChildren().setAll(sentences("passport-agreement-", page.agreement()));
        Looks.show(agreement, !page.agreement().isEmpty());
        advice.getChildren().setAll(advice(page));
        Looks.show(advice, !page.advice().isEmpty());
        sections.getChildren().setAll(page.sections().stream().map(SectionView::new).toList());
    }

    private static List<Node> advice(Page page) {
        var title = Looks.label("passport-known", "column-title");
        title.setText(page.head().known());
        var all = new ArrayList<Node>(List.of(title));
        for (int i = 0; i < page.advice().size(); i++) {
            var each = page.advice().get(i);
            var happens = Looks.wrapping("passport-known-" + i, "guide-session", "passport-happens");
            happens.setText(each.happens());
            happens.setGraphic(Looks.icon(Feather.INFO));
            all.add(happens);
            all.addAll(sentences("passport-try-" + i + "-", each.tries().stream()
                    .map(words -> text("passport.try", words)).toList()));
            var source = Looks.wrapping("passport-source-" + i, "secondary");
            source.setText(page.head().source() + " " + each.source());
            all.add(source);
        }
        return all;
    }

    static List<Label> sentences(String prefix, List<String> words) {
        return IntStream.range(0, words.size()).mapToObj(i -> {
            var label = Looks.wrapping(prefix + i);
            label.setText(words.get(i));
            return label;
        }).toList();
    }

    private void save(SavePanel.Wish<PageFormat> wish) {
        controller.save(wish.file(), wish.form(), serial.isSelected()).whenCompleteAsync((_, failure) -> {
            if (failure == null) {
                saving.close();
                note.setText(text("passport.saved", wish.file().toString()));
                Looks.show(note, true);
            } else {
                saving.wrong(text("save.failed", wish.file().toString(), reason(failure)));
            }
        }, PulseTimer::runLater);
    }

    private static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName().replace("Exception", "");
    }
}
