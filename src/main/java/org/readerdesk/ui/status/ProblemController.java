package org.readerdesk.ui.status;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import static org.readerdesk.ui.text.Messages.text;

/// Takes ReaderDesk's own failures: a sentence for the person, the stack for the log. For the JavaFX thread.
///
/// The message of an exception stays as it is, mostly English: it is what a person passes on to those who repair it.
public final class ProblemController {

    private static final System.Logger LOG = System.getLogger(ProblemController.class.getName());

    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// What to show.
    ///
    /// @param ours whether it is a fault of ReaderDesk; otherwise something that the person must know
    /// @param words gives the sentence in the language of the moment
    public record Problem(boolean ours, Supplier<String> words) {

        /// The sentence.
        public String sentence() {
            return words.get();
        }
    }

    /// What to show, until it is dismissed.
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Something failed that should not.
    public void report(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        LOG.log(System.Logger.Level.ERROR, "ReaderDesk itself failed", cause);
        var message = cause.getMessage();
        problem.set(Optional.of(new Problem(true, () -> message == null || message.isBlank()
                ? text("problem", cause.getClass().getSimpleName())
                : text("problem.message", cause.getClass().getSimpleName(), message))));
    }

    /// Something that the person must know.
    ///
    /// @param words gives the sentence in the language of the moment
    public void tell(Supplier<String> words) {
        problem.set(Optional.of(new Problem(false, words)));
    }

    /// The person has read it.
    public void dismiss() {
        problem.set(Optional.empty());
    }
}
