package org.readerdesk.bench;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/// An empty window and nothing else: what JavaFX itself costs.
final class BareStage {

    private BareStage() {
    }

    public static void main(String[] args) {
        Platform.startup(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new Pane(), 1000, 760));
            stage.show();
        });
    }
}
