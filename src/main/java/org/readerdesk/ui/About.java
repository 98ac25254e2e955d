package org.readerdesk.ui;

import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.readerdesk.ui.about.AboutFacts;
import org.readerdesk.ui.about.AboutPane;

import static org.readerdesk.ui.text.Messages.text;

/// The dialog that tells what ReaderDesk is and runs on.
final class About {

    private About() {
    }

    static void show(Window owner, WindowServices services) {
        var around = services.surroundings();
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner);
        dialog.initModality(Modality.NONE);
        dialog.setTitle(text("about.title"));
        dialog.setResizable(true);
        var pane = dialog.getDialogPane();
        pane.setId("about");
        pane.getStyleClass().add("wide-dialog");
        pane.setContent(new AboutPane(
                AboutFacts.gather(services.version(), around.build(), services.manager(), around.places())));
        pane.getButtonTypes().add(ButtonType.CLOSE);
        dialog.show();
    }
}
