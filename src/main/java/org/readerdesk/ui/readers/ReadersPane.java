package org.readerdesk.ui.readers;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.readerdesk.ui.kit.Looks;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// The left side: the readers, live.
public final class ReadersPane extends VBox {

    private static final double NARROWEST = 190;
    private static final double WIDEST = 400;

    private final Label title = Looks.label("readers-title", "section-title");
    private final ListView<String> list = new ListView<>();
    private final Label emptiness = Looks.wrapping("readers-empty", "placeholder");
    private boolean updating;

    /// Follows the controller's list.
    public ReadersPane(ReadersController controller) {
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
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, list);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, reader) -> {
            if (reader != null && !updating) {
                controller.select(reader);
            }
        });
        new ReaderCopying(list, controller);
        controller.readersProperty().addListener((_, _, now) -> update(now));
        update(controller.readers());
    }

    /// Moves the focus to the list.
    public void focusList() {
        list.requestFocus();
    }

    private void update(ReadersController.Readers now) {
        title.setText(text("readers.title",
                now.cards().stream().filter(card -> card.presence().isReachable()).count()));
        now.emptiness().ifPresent(why -> emptiness.setText(of("readers.empty", why)));
        updating = true;
        Differences.apply(list.getItems(), now.cards().stream().map(ReaderCard::reader).toList());
        now.selected().filter(reader -> !reader.equals(list.getSelectionModel().getSelectedItem()))
                .ifPresent(list.getSelectionModel()::select);
        updating = false;
    }
}
