package org.readerdesk.ui.guide;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.readerdesk.ui.guide.Guide.CommandLine;
import org.readerdesk.ui.kit.CopyButton;
import org.readerdesk.ui.kit.Looks;

import static org.readerdesk.ui.text.Messages.text;

/// Commands that can be selected and copied.
final class CommandRows extends VBox {

    private final String prefix;
    private List<CommandLine> shown = List.of();

    CommandRows(String id, String prefix) {
        this.prefix = prefix;
        setId(id);
        getStyleClass().add("guide-commands");
    }

    void show(List<CommandLine> commands) {
        Looks.show(this, !commands.isEmpty());
        if (commands.equals(shown)) {
            // a person may have selected something in them
            return;
        }
        shown = List.copyOf(commands);
        getChildren().setAll(commands.stream().map(this::row).toList());
    }

    private VBox row(CommandLine command) {
        String id = prefix + "-command-" + command.id();
        var what = Looks.wrapping(id + "-what", "secondary");
        what.setText(command.what());
        var line = Looks.resting(new TextField(command.line()));
        line.setId(id);
        line.getStyleClass().add("code");
        line.setEditable(false);
        line.setMinWidth(0);
        line.setAccessibleText(command.what());
        what.setLabelFor(line);
        HBox.setHgrow(line, Priority.ALWAYS);
        var copy = new CopyButton(id + "-copy", text("guide.copy"), text("guide.copy.tip", command.line()),
                command::line);
        var box = new HBox(line, copy);
        box.getStyleClass().add("guide-command");
        box.setAlignment(Pos.CENTER_LEFT);
        var row = new VBox(what, box);
        row.getStyleClass().add("guide-row");
        return row;
    }
}
