package org.readerdesk.ui.attachment;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.readerdesk.manage.HeldHandle;
import org.readerdesk.pcsc.Quoted;
import org.readerdesk.ui.kit.DialogButtons;
import org.readerdesk.ui.kit.Looks;
import org.readerdesk.ui.text.ReaderNames;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// Asks which handle to attach: one of those that are open, or a number.
final class HandleDialog {

    private final Dialog<Long> dialog = new Dialog<>();
    private final TextField number = Looks.resting(new TextField());
    private final ListView<HeldHandle> list = new ListView<>();

    HandleDialog(Window owner, List<HeldHandle> handles) {
        dialog.initOwner(owner);
        dialog.setTitle(text("handle.title"));
        dialog.setHeaderText(null);
        dialog.setResizable(true);
        dialog.getDialogPane().setId("handle-dialog");
        dialog.getDialogPane().setContent(content(handles));
        var attach = DialogButtons.add(pane(), "handle-ok", text("action.ATTACH"), ButtonData.OK_DONE);
        DialogButtons.add(pane(), "handle-cancel", text("confirm.cancel"), ButtonData.CANCEL_CLOSE);
        var ok = DialogButtons.node(pane(), attach);
        ok.setAccessibleHelp(text("handle.words"));
        ok.disableProperty().bind(number.textProperty().map(typed -> HandleNumber.parse(typed).isEmpty()));
        dialog.setResultConverter(button -> button == attach
                ? HandleNumber.parse(number.getText()).stream().boxed().findFirst().orElse(null) : null);
        dialog.setOnShown(_ -> (handles.isEmpty() ? number : list).requestFocus());
    }

    /// Blocks until the person has answered; other events go on meanwhile.
    Optional<Long> ask() {
        return dialog.showAndWait();
    }

    DialogPane pane() {
        return dialog.getDialogPane();
    }

    private VBox content(List<HeldHandle> handles) {
        list.setId("handle-list");
        list.setAccessibleText(text("handle.open"));
        list.setPrefHeight(120);
        list.setPlaceholder(new Label(text("handle.none")));
        list.setCellFactory(_ -> new HandleCell());
        list.getItems().setAll(handles);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> {
            if (chosen != null) {
                number.setText(chosen.hex());
            }
        });
        number.setId("handle-number");
        number.setPromptText(text("handle.prompt"));
        var problem = Looks.wrapping("handle-problem", "problem-text");
        problem.textProperty().bind(number.textProperty().map(typed -> typed.isBlank()
                || HandleNumber.parse(typed).isPresent() ? "" : text("handle.bad", Quoted.place(typed.strip()))));
        var label = new Label(text("handle.number"));
        label.setLabelFor(number);
        var words = Looks.wrapping("handle-words");
        words.setText(text("handle.words"));
        var box = new VBox(words, list, label, number, problem);
        box.getStyleClass().add("handle-content");
        box.setPrefWidth(440);
        list.getSelectionModel().selectFirst();
        return box;
    }

    private static final class HandleCell extends ListCell<HeldHandle> {

        HandleCell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(HeldHandle handle, boolean empty) {
            super.updateItem(handle, empty);
            setText(empty || handle == null ? null : text("handle.item", handle.hex(),
                    ReaderNames.visible(handle.reader()), of("share", handle.share())));
        }
    }
}
