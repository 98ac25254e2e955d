package org.readerdesk.ui.status;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;
import org.readerdesk.ui.kit.Looks;

/// The line at the bottom.
public final class StatusLine extends HBox {

    private final Circle light = new Circle(4);
    private final Label manager = Looks.label("status-manager");
    private final Label readers = Looks.label("status-readers");
    private final Label open = Looks.label("status-open");

    /// Follows the controller.
    public StatusLine(StatusController controller) {
        setId("status-line");
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        light.getStyleClass().add("light");
        readers.setMinWidth(USE_PREF_SIZE);
        open.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(light, manager, readers, Looks.filler(), open);
        controller.statusProperty().addListener((_, _, now) -> update(now));
        update(controller.statusProperty().get());
    }

    private void update(StatusController.Status now) {
        manager.setText(now.manager());
        Looks.tone(light, now.tone());
        readers.setText(now.readers());
        open.setText(now.open());
    }
}
