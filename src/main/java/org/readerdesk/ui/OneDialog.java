package org.readerdesk.ui;

import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.readerdesk.ui.text.Language;
import org.readerdesk.ui.text.Messages;

/// A dialog beside the window of which there is one at a time: asked for again, it comes to the front. In another language
/// than the window's it is made anew. For the JavaFX thread.
final class OneDialog<T extends OneDialog.Content> {

    private Optional<Open<T>> open = Optional.empty();

    /// What a dialog shows.
    interface Content {

        /// The dialog with this in it.
        WideDialog dialog();

        /// It has come into sight.
        void shown();
    }

    /// Makes a content.
    interface Maker<T> {

        /// @param open until it is false; then the dialog has been closed, and nothing is to be followed any more
        T make(ObservableValue<Boolean> open);
    }

    private record Open<T>(T content, Language language) {
    }

    /// Shows the dialog.
    ///
    /// @return what it shows
    T show(Maker<T> maker) {
        open.filter(now -> now.language() != Messages.language()).ifPresent(now -> now.content().dialog().close());
        open.ifPresent(now -> now.content().dialog().toFront());
        return open.map(Open::content).orElseGet(() -> make(maker));
    }

    private T make(Maker<T> maker) {
        var alive = new SimpleBooleanProperty(true);
        var content = maker.make(alive);
        open = Optional.of(new Open<>(content, Messages.language()));
        content.dialog().show(() -> {
            alive.set(false);
            open = Optional.empty();
        });
        content.shown();
        return content;
    }
}
