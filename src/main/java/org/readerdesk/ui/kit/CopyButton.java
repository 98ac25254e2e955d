package org.readerdesk.ui.kit;

import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import static org.readerdesk.ui.text.Messages.text;

/// Copies a text, and says that it did until the person turns to something else.
public final class CopyButton extends Button {

    private final FontIcon sign = Looks.icon(Feather.COPY);
    private final String words;

    /// @param words on the button
    /// @param accessible what is copied
    public CopyButton(String id, String words, String accessible, Supplier<String> what) {
        super(words);
        this.words = words;
        setId(id);
        getStyleClass().add("copy-button");
        setGraphic(sign);
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(accessible);
        Tip.on(this, accessible);
        setOnAction(_ -> copy(what.get()));
        focusedProperty().subscribe(this::rest);
    }

    private void copy(String copied) {
        var content = new ClipboardContent();
        content.putString(copied);
        Clipboard.getSystemClipboard().setContent(content);
        setText(text("copied"));
        sign.setIconCode(Feather.CHECK);
    }

    private void rest() {
        setText(words);
        sign.setIconCode(Feather.COPY);
    }
}
