package org.readerdesk.ui;

import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.readerdesk.ui.text.Language;
import org.readerdesk.ui.text.Messages;

/// A dialog beside the window of which there is one at a time: asked for again, it comes to the front. For the JavaFX
/// thread.
final class OneDialog<T extends OneDialog.Content> {

    private Optional<Open<T>> open = Optional.empty();

    /// What a dialog shows, in the language of the moment in which it was made.
    interface Content {

        /// The dialog with this in it.
        WideDialog dialog();

        /// It has come into sight.
        void shown();

        /// Whether something runs that would be lost with it.
        default boolean isBusy() {
            return false;
        }
    }

    /// Makes a content.
    interface Maker<T> {

        /// @param before whose place it takes: what that shows is shown again
        /// @param open until it is false; then the dialog has been closed, and nothing is to be followed any more
        T make(Optional<T> before, ObservableValue<Boolean> open);
    }

    private record Open<T>(T content, Language language, Maker<T> maker) {
    }

    /// Shows the dialog.
    ///
    /// @return what it shows
    T show(Maker<T> maker) {
        speak();
        open.ifPresent(now -> now.content().dialog().toFront());
        return open.map(Open::content).orElseGet(() -> make(maker, Optional.empty()));
    }

    /// Makes an open dialog anew, in its place, if the window speaks another language than it does. Not while it is busy.
    void speak() {
        open.filter(now -> now.language() != Messages.language() && !now.content().isBusy()).ifPresent(now -> {
            var place = now.content().dialog().place();
            now.content().dialog().close();
            make(now.maker(), Optional.of(now.content())).dialog().moveTo(place);
        });
    }

    /// Lets an open dialog grow with its text.
    void grow(double factor) {
        open.ifPresent(now -> now.content().dialog().grow(factor));
    }

    private T make(Maker<T> maker, Optional<T> before) {
        var alive = new SimpleBooleanProperty(true);
        var content = maker.make(before, alive);
        open = Optional.of(new Open<>(content, Messages.language(), maker));
        content.dialog().show(() -> {
            alive.set(false);
            open = open.filter(now -> !now.content().equals(content));
        });
        content.shown();
        return content;
    }
}
