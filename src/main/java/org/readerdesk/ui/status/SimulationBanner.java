package org.readerdesk.ui.status;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.readerdesk.ui.kit.Looks;

import static org.readerdesk.ui.text.Messages.text;

/// Stripes across the whole window: nothing here is real. It has no button that closes it.
public final class SimulationBanner extends StackPane {

    private final Label note = Looks.wrapping("simulation-note", "simulation-note");

    /// @param why why it is a simulation
    public SimulationBanner(String why) {
        setId("simulation-banner");
        getStyleClass().add("simulation-banner");
        var words = Looks.wrapping("simulation-words", "simulation-words");
        words.setText(text("simulation.banner", why));
        var plate = new HBox(Looks.icon(Feather.ALERT_TRIANGLE), words, note);
        plate.getStyleClass().add("simulation-plate");
        plate.setAlignment(Pos.CENTER);
        plate.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        getChildren().add(plate);
        note(Optional.empty());
    }

    /// Shows what was done last in the scene.
    public void note(Optional<String> last) {
        note.setText(last.orElse(""));
        Looks.show(note, last.isPresent());
    }
}
