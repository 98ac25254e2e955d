package org.readerdesk.ui.attachment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.diagnose.PcscPrograms.Program;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.settings.Preferences;
import org.readerdesk.ui.FakeAttachments;
import org.readerdesk.ui.FakeMonitor;
import org.readerdesk.ui.desk.DeskController;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Programs that may hold the card")
class SuspectsControllerTest {

    private static final String READER = "R 00 00";
    private static final List<Program> FOUND = List.of(new Program("scdaemon", 12));

    private final FakeMonitor monitor = new FakeMonitor();
    private final FakeAttachments attachments = new FakeAttachments();
    private final DeskController desk = new DeskController(monitor, attachments, Instant::now, Runnable::run);
    private final AttachmentController attachment = new AttachmentController(desk, attachments,
            EnumSet.allOf(Feature.class), Preferences.inMemory(), Runnable::run, _ -> {
            }, failure -> {
                throw new AssertionError(failure);
            });
    private final List<CompletableFuture<Optional<List<Program>>>> looks = new ArrayList<>();
    private final SuspectsController suspects = new SuspectsController(attachment, () -> {
        looks.add(new CompletableFuture<>());
        return looks.getLast();
    }, Runnable::run);

    private void waits() {
        attachments.hangNext();
        attachment.run(new Operation.Lock());
        attachments.foreignLock(READER, Instant.now().minusSeconds(5));
    }

    @Test
    @DisplayName("are looked for once for each wait, and forgotten with it")
    void once() {
        monitor.readers(FakeMonitor.present(READER));
        attachment.run(Action.ATTACH.operation());
        assertThat(looks).isEmpty();
        waits();
        desk.tick();
        assertThat(looks).hasSize(1);
        looks.getFirst().complete(Optional.of(FOUND));
        assertThat(suspects.suspectsProperty().get()).isEqualTo(FOUND);
        attachment.stopWaiting();
        assertThat(suspects.suspectsProperty().get()).isEmpty();
    }

    @Test
    @DisplayName("that are found too late are not shown")
    void late() {
        monitor.readers(FakeMonitor.present(READER));
        attachment.run(Action.ATTACH.operation());
        waits();
        attachment.stopWaiting();
        looks.getFirst().complete(Optional.of(FOUND));
        assertThat(suspects.suspectsProperty().get()).isEmpty();
    }

    @Test
    @DisplayName("are looked for, too, before a reset that would disturb them")
    void beforeReset() {
        monitor.readers(FakeMonitor.present(READER));
        attachment.run(Action.ATTACH.operation());
        attachment.run(new Operation.Detach(Disposition.RESET));
        looks.getFirst().complete(Optional.of(FOUND));
        assertThat(suspects.suspectsProperty().get()).isEqualTo(FOUND);
        attachment.dismiss();
        assertThat(suspects.suspectsProperty().get()).isEmpty();
    }
}
