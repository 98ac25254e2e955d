package org.readerdesk.ui;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import org.readerdesk.ui.status.StatusController;

import static org.readerdesk.ui.text.Messages.text;

/// Tells versions.
final class About {

    private About() {
    }

    static void show(Window owner, WindowServices services) {
        var words = text("about.words", services.version(), StatusController.name(services.manager()),
                System.getProperty("java.version"), System.getProperty("javafx.version", ""),
                System.getProperty("os.name"), System.getProperty("os.version"));
        var alert = new Alert(Alert.AlertType.INFORMATION, words, ButtonType.CLOSE);
        alert.initOwner(owner);
        alert.setTitle(text("about.title"));
        alert.setHeaderText(text("about.header"));
        alert.getDialogPane().setId("about");
        alert.setResizable(true);
        alert.show();
    }
}
