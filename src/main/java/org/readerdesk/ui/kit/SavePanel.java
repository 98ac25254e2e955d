package org.readerdesk.ui.kit;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
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

import static org.readerdesk.ui.text.Messages.text;

/// Asks in which form and where something shall be saved.
///
/// @param <F> the forms
public final class SavePanel<F> extends VBox {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    private final ChoiceBox<F> form = new ChoiceBox<>();
    private final TextField file = Looks.resting(new TextField());
    private final Button browse = new Button(text("save.browse"));
    private final CheckBox more = new CheckBox();
    private final Button save = new Button(text("save.save"));
    private final Button cancel = new Button(text("save.cancel"));
    private final Label wrong;
    private final Forms<F> forms;
    private final String title;
    private final List<Node> parts;

    /// The forms to choose from, the first one chosen.
    ///
    /// @param words what a form is called
    /// @param extension how names of its files end, without the dot
    public record Forms<F>(List<F> all, Function<F, String> words, Function<F, String> extension) {
        public Forms {
            all = List.copyOf(all);
        }
    }

    /// What only goes in when the person says so.
    ///
    /// @param id behind the panel's
    public record More(String id, String words) {
    }

    /// What was asked for.
    ///
    /// @param more whether what only goes in when the person says so shall go in
    public record Wish<F>(Path file, F form, boolean more) {
    }

    /// @param id of the panel; those of its controls begin with it
    /// @param title what is saved, in words
    /// @param more empty where nothing waits for such a word
    /// @param saving saves, and says in [#wrong] when it went wrong
    public SavePanel(String id, String title, Forms<F> forms, Optional<More> more, Consumer<Wish<F>> saving) {
        this.forms = forms;
        this.title = title;
        more.ifPresent(choice -> {
            this.more.setId(id + "-" + choice.id());
            this.more.setText(choice.words());
        });
        Looks.show(this.more, more.isPresent());
        wrong = Looks.wrapping(id + "-wrong", "problem-text");
        setId(id);
        getStyleClass().add("export");
        form.setId(id + "-format");
        form.getItems().setAll(forms.all());
        form.setConverter(new StringConverter<>() {
            @Override
            public String toString(F each) {
                return each == null ? "" : forms.words().apply(each);
            }

            @Override
            public F fromString(String words) {
                throw new UnsupportedOperationException("nobody types here");
            }
        });
        form.setAccessibleText(text("save.as"));
        form.setValue(forms.all().getFirst());
        var ending = Pattern.compile("\\.(" + forms.all().stream().map(forms.extension())
                .map(Pattern::quote).collect(Collectors.joining("|")) + ")$");
        form.valueProperty().addListener((_, _, now) -> file.setText(
                ending.matcher(file.getText()).replaceFirst("." + forms.extension().apply(now))));
        file.setId(id + "-file");
        file.setAccessibleText(title);
        HBox.setHgrow(file, Priority.ALWAYS);
        file.setMinWidth(0);
        browse.setId(id + "-browse");
        browse.setOnAction(_ -> browse());
        save.setId(id + "-save");
        save.setDefaultButton(false);
        save.getStyleClass().add("accent");
        save.setOnAction(_ -> wish(saving));
        file.setOnAction(_ -> wish(saving));
        cancel.setId(id + "-cancel");
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
        var where = new HBox(form, file, browse);
        where.setAlignment(Pos.CENTER_LEFT);
        var what = new HBox(this.more, Looks.filler(), save, cancel);
        what.setAlignment(Pos.CENTER_LEFT);
        where.getStyleClass().add("export-line");
        what.getStyleClass().add("export-line");
        this.more.setWrapText(true);
        this.more.setMinWidth(0);
        parts = List.of(where, what, wrong);
        Looks.show(wrong, false);
        Looks.show(this, false);
    }

    /// Opens with a name that says when.
    ///
    /// @param name the begin of that name
    public void open(String name) {
        file.setText(Path.of(System.getProperty("user.home", "."), name + "-"
                + STAMP.format(LocalDateTime.now(ZoneId.systemDefault())) + "."
                + forms.extension().apply(form.getValue())).toString());
        more.setSelected(false);
        Looks.show(wrong, false);
        Looks.fill(this, parts);
        Looks.show(this, true);
        file.requestFocus();
        file.end();
    }

    /// Goes away.
    public void close() {
        Looks.show(this, false);
    }

    /// Says why it could not be saved; everything stays as it was typed.
    public void wrong(String sentence) {
        wrong.setText(sentence);
        Looks.show(wrong, true);
        file.requestFocus();
    }

    private void wish(Consumer<Wish<F>> saving) {
        try {
            var path = Path.of(file.getText().strip());
            if (file.getText().isBlank() || path.getFileName() == null || !path.isAbsolute()) {
                wrong(text("save.path"));
            } else {
                saving.accept(new Wish<>(path, form.getValue(), more.isSelected()));
            }
        } catch (InvalidPathException _) {
            wrong(text("save.path"));
        }
    }

    private void browse() {
        var chooser = new FileChooser();
        chooser.setTitle(title);
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
