package org.readerdesk.ui.attachment;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.readerdesk.diagnose.PcscPrograms.Program;

/// Looks, once for each wait and for each operation that would disturb others, which programs may be the ones that use the
/// card. For the JavaFX thread.
public final class SuspectsController {

    private final ReadOnlyObjectWrapper<List<Program>> suspects = new ReadOnlyObjectWrapper<>(List.of());
    private final Supplier<CompletableFuture<Optional<List<Program>>>> look;
    private final Executor fx;
    /// The number of the operation that waits, or the operation that would disturb.
    private Optional<Object> reason = Optional.empty();

    /// @param look finds programs, on a thread of its own
    /// @param fx runs on the JavaFX thread
    public SuspectsController(AttachmentController attachment,
            Supplier<CompletableFuture<Optional<List<Program>>>> look, Executor fx) {
        this.look = look;
        this.fx = fx;
        attachment.panelProperty().addListener((_, _, now) -> follow(now));
        follow(attachment.panel());
    }

    /// The programs that use PC/SC beside ReaderDesk, while there is a reason to know; empty when none is known.
    public ReadOnlyObjectProperty<List<Program>> suspectsProperty() {
        return suspects.getReadOnlyProperty();
    }

    private void follow(Optional<Panel> panel) {
        var now = panel.flatMap(Panel::waiting).<Object>map(Panel.Waiting::number)
                .or(() -> panel.flatMap(Panel::confirm));
        if (!now.equals(reason)) {
            reason = now;
            suspects.set(List.of());
            if (now.isPresent()) {
                var _ = look.get().thenAcceptAsync(found -> show(now, found), fx);
            }
        }
    }

    private void show(Optional<Object> of, Optional<List<Program>> found) {
        if (of.equals(reason)) {
            suspects.set(found.orElse(List.of()));
        }
    }
}
