package org.readerdesk.ui.activity;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.readerdesk.journal.ExportFormat;
import org.readerdesk.ui.kit.Looks;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// Asks how and where the log shall be saved.
final class ExportPanel extends VBox {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    private final ChoiceBox<ExportFormat> format = new ChoiceBox<>();
    private final TextField file = Looks.resting(new TextField());
    private final Button browse = new Button(text("log.export.browse"));
    private final CheckBox host = new CheckBox(text("log.export.host"));
    private final Button save = new Button(text("log.export.save"));
    private final Button cancel = new Button(text("log.export.cancel"));
    private final Label wrong = Looks.wrapping("export-wrong", "problem-text");

    /// What was asked for.
    record Wish(Path file, ExportFormat format, boolean host) {
    }

    /// @param saving saves, and says in [#wrong] when it went wrong
    ExportPanel(Consumer<Wish> saving) {
        setId("export");
        getStyleClass().add("export");
        format.setId("export-format");
        format.getItems().setAll(ExportFormat.values());
        format.setConverter(new StringConverter<>() {
            @Override
            public String toString(ExportFormat each) {
                return each == null ? "" : of("log.export.format", each);
            }

            @Override
            public ExportFormat fromString(String words) {
                throw new UnsupportedOperationException("nobody types here");
            }
        });
        format.setAccessibleText(text("log.export.as"));
        format.setValue(ExportFormat.CSV);
        format.valueProperty().addListener((_, _, now) -> file.setText(
                file.getText().replaceFirst("\\.(csv|json|txt)$", "." + now.extension())));
        file.setId("export-file");
        file.setAccessibleText(text("log.export.file"));
        HBox.setHgrow(file, Priority.ALWAYS);
        file.setMinWidth(0);
        browse.setId("export-browse");
        browse.setOnAction(_ -> browse());
        host.setId("export-host");
        save.setId("export-save");
        save.setDefaultButton(false);
        save.getStyleClass().add("accent");
        save.setOnAction(_ -> wish(saving));
        file.setOnAction(_ -> wish(saving));
        cancel.setId("export-cancel");
        cancel.setOnAction(_ -> close());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        for (var button : new Button[]{browse, save, cancel}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        var where = new HBox(format, file, browse);
        where.setAlignment(Pos.CENTER_LEFT);
        var what = new HBox(host, Looks.filler(), save, cancel);
        what.setAlignment(Pos.CENTER_LEFT);
        where.getStyleClass().add("export-line");
        what.getStyleClass().add("export-line");
        host.setWrapText(true);
        host.setMinWidth(0);
        getChildren().addAll(where, what, wrong);
        Looks.show(wrong, false);
        Looks.show(this, false);
    }

    /// Opens with a name that says when.
    void open() {
        file.setText(Path.of(System.getProperty("user.home", "."), "readerdesk-activity-"
                + STAMP.format(LocalDateTime.now(ZoneId.systemDefault())) + "." + format.getValue().extension())
                .toString());
        host.setSelected(false);
        Looks.show(wrong, false);
        Looks.show(this, true);
        file.requestFocus();
        file.end();
    }

    /// Goes away.
    void close() {
        Looks.show(this, false);
    }

    /// Says why it could not be saved; everything stays as it was typed.
    void wrong(String sentence) {
        wrong.setText(sentence);
        Looks.show(wrong, true);
        file.requestFocus();
    }

    private void wish(Consumer<Wish> saving) {
        try {
            var path = Path.of(file.getText().strip());
            if (file.getText().isBlank() || path.getFileName() == null || !path.isAbsolute()) {
                wrong(text("log.export.path"));
            } else {
                saving.accept(new Wish(path, format.getValue(), host.isSelected()));
            }
        } catch (InvalidPathException _) {
            wrong(text("log.export.path"));
        }
    }

    private void browse() {
        var chooser = new FileChooser();
        chooser.setTitle(text("log.export.file"));
        var now = new File(file.getText());
        chooser.setInitialFileName(now.getName());
        if (now.getParentFile() != null && now.getParentFile().isDirectory()) {
            chooser.setInitialDirectory(now.getParentFile());
        }
        var chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            file.setText(chosen.getPath());
        }
    }
}
