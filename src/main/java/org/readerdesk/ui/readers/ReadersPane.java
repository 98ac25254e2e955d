package org.readerdesk.ui.readers;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.readerdesk.ui.kit.Looks;
import org.readerdesk.ui.kit.Tip;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// The left side: the readers, live.
public final class ReadersPane extends VBox {

    private static final double NARROWEST = 190;
    private static final double WIDEST = 400;

    private final ReadersController controller;
    private final Label title = Looks.label("readers-title");
    private final ListView<String> list = new ListView<>();
    private final Label emptiness = Looks.wrapping("readers-empty", "placeholder");
    private final Label hidden = Looks.wrapping("readers-hidden", "secondary");
    private final HBox hiding;
    private final FilterBar filter;
    private boolean updating;

    /// Follows the controller's list.
    public ReadersPane(ReadersController controller) {
        this.controller = controller;
        setId("readers-pane");
        getStyleClass().add("readers");
        setMinWidth(NARROWEST);
        setMaxWidth(WIDEST);
        list.setId("readers");
        list.setAccessibleText(text("readers.accessible"));
        list.setCellFactory(_ -> new ReaderCell(controller));
        list.setPlaceholder(emptiness);
        list.setMinHeight(0);
        title.setLabelFor(list);
        title.setMinWidth(USE_PREF_SIZE);
        VBox.setVgrow(list, Priority.ALWAYS);
        filter = new FilterBar(controller.filter(), this::focusList);
        hiding = hiding();
        getChildren().addAll(filter, head(), list, hiding);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, reader) -> {
            if (reader != null && !updating) {
                controller.select(reader);
            }
        });
        new ReaderCopying(list, controller);
        ReaderMenu.add(this, list, list.getContextMenu(), controller);
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && controller.filter().filter().isTyped()) {
                controller.filter().look("");
                event.consume();
            }
        });
        controller.readersProperty().addListener((_, _, now) -> update(now));
        update(controller.readers());
    }

    private HBox head() {
        var span = Looks.label("readers-span");
        span.setText(text("lane.title"));
        span.setMinWidth(USE_PREF_SIZE);
        Tip.on(span, text("lane.legend"));
        var head = new HBox(title, Looks.filler(), span);
        head.getStyleClass().addAll("section-title", "readers-head");
        return head;
    }

    private HBox hiding() {
        var all = new Button(text("readers.show.all"));
        all.setId("readers-show-all");
        all.getStyleClass().add(Styles.SMALL);
        all.setMinWidth(USE_PREF_SIZE);
        all.setOnAction(_ -> {
            controller.filter().showAll();
            focusList();
        });
        hidden.setMinWidth(0);
        hidden.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(hidden, Priority.ALWAYS);
        var bar = new HBox(hidden, all);
        bar.setId("readers-hiding");
        bar.getStyleClass().add("hiding");
        return bar;
    }

    /// Moves the focus to the list.
    public void focusList() {
        list.requestFocus();
    }

    /// Puts an entry at the beginning of the menu that a reader has.
    public void offer(MenuItem item) {
        list.getContextMenu().getItems().addFirst(item);
    }

    /// Moves the focus to the field that looks for readers.
    public void focusFilter() {
        filter.focusField();
    }

    private static String title(int shown, int listed) {
        if (listed == 0) {
            return text("readers.title.none");
        }
        return shown < listed ? text("readers.title.some", shown, listed) : text("readers.title", listed);
    }

    private void update(ReadersController.Readers now) {
        int shown = now.shownListed();
        title.setText(title(shown, now.listed()));
        filter.show(controller.filter().filter());
        if (now.hidden() > 0) {
            hidden.setText(text(now.noMatch() ? "readers.no.match" : "readers.hidden", now.hidden()));
        }
        Looks.show(hiding, now.hidden() > 0);
        now.emptiness().ifPresent(why -> emptiness.setText(of("readers.empty", why)));
        updating = true;
        Anchor.change(list, now.cards().stream().map(ReaderCard::reader).toList());
        now.selected().filter(reader -> !reader.equals(list.getSelectionModel().getSelectedItem()))
                .ifPresent(list.getSelectionModel()::select);
        updating = false;
    }
}
