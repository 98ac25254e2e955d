package org.readerdesk.ui.attachment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.readerdesk.diagnose.PcscPrograms.Program;

/// Looks, once for each wait, which programs may be the ones that hold the card. For the JavaFX thread.
public final class SuspectsController {

    private final ReadOnlyObjectWrapper<List<Program>> suspects = new ReadOnlyObjectWrapper<>(List.of());
    private final Supplier<CompletableFuture<Optional<List<Program>>>> look;
    private final Executor fx;
    private OptionalLong wait = OptionalLong.empty();

    /// @param look finds programs, on a thread of its own
    /// @param fx runs on the JavaFX thread
    public SuspectsController(AttachmentController attachment,
            Supplier<CompletableFuture<Optional<List<Program>>>> look, Executor fx) {
        this.look = look;
        this.fx = fx;
        attachment.panelProperty().addListener((_, _, now) -> follow(now));
        follow(attachment.panel());
    }

    /// The programs that use PC/SC beside ReaderDesk, while something waits; empty when none is known.
    public ReadOnlyObjectProperty<List<Program>> suspectsProperty() {
        return suspects.getReadOnlyProperty();
    }

    private void follow(Optional<Panel> panel) {
        var now = panel.flatMap(Panel::waiting).map(Panel.Waiting::number).map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
        if (!now.equals(wait)) {
            wait = now;
            suspects.set(List.of());
            if (now.isPresent()) {
                var _ = look.get().thenAcceptAsync(found -> show(now, found), fx);
            }
        }
    }

    private void show(OptionalLong of, Optional<List<Program>> found) {
        if (of.equals(wait)) {
            suspects.set(found.orElse(List.of()));
        }
    }
}
