package org.readerdesk.ui.result;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.diagnose.SessionKind;
import org.readerdesk.manage.AttachmentState;
import org.readerdesk.manage.Call;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.ui.text.Tone;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A result in words")
class ResultPresenterTest {

    private static final AttachmentState HELD = new AttachmentState.Held("R", OptionalLong.of(1), false,
            ShareMode.SHARED, Protocol.ANY, Optional.of(Protocol.T1), Optional.empty(), Instant.EPOCH, 0,
            Optional.empty(), Optional.of(ResultCode.RESET_CARD));

    private final ResultPresenter presenter = new ResultPresenter(ResultCodes.standard(), Platform.PCSCLITE);

    private static Outcome outcome(Answer answer, AttachmentState after) {
        return new Outcome("R", new Operation.Status(), Instant.EPOCH, Duration.ofNanos(400_000), answer, after, after,
                answer.byReaderDesk() ? List.of()
                        : List.of(new Call("SCardStatus", "", answer, Duration.ofNanos(390_000), 3)),
                Outcome.Data.NONE);
    }

    @Test
    @DisplayName("tells the resource manager's code, its calls, and suggests the repair")
    void byManager() {
        var view = presenter.present(outcome(Answer.of(ResultCode.RESET_CARD), HELD));
        assertThat(view.text().name()).isEqualTo("SCARD_W_RESET_CARD");
        assertThat(view.hex()).isEqualTo("0x80100068");
        assertThat(view.tone()).isEqualTo(Tone.WARNING);
        assertThat(view.summary()).startsWith("Answered by the resource manager in 0.4 ms");
        assertThat(view.calls()).singleElement().satisfies(call -> {
            assertThat(call.call()).isEqualTo("SCardStatus()");
            assertThat(call.took()).isEqualTo("0.4 ms, 3 times");
        });
        assertThat(view.suggestion()).contains(Operation.Reconnect.AS_ATTACHED);
    }

    @Test
    @DisplayName("says that ReaderDesk itself answered when it did, and why")
    void byReaderDesk() {
        var view = presenter.present(outcome(Answer.refused(ResultCode.E_UNEXPECTED, Refusal.NOT_ATTACHED),
                AttachmentState.Free.FREE));
        assertThat(view.text().name()).isEqualTo("E_UNEXPECTED");
        assertThat(view.summary()).startsWith("Answered by ReaderDesk itself, not by the resource manager");
        assertThat(view.tone()).isEqualTo(Tone.ACCENT);
        assertThat(view.calls()).isEmpty();
    }

    @Test
    @DisplayName("copies as text with everything a ticket needs")
    void text() {
        var view = presenter.present(outcome(Answer.of(ResultCode.RESET_CARD), HELD));
        var words = ResultText.of(view, "pcsc-lite 1.9.9", "0.1.0", SessionKind.SSH);
        assertThat(words).contains("Reader: R", "PC/SC: pcsc-lite 1.9.9", "Operation: Status",
                "Result: SCARD_W_RESET_CARD 0x80100068", "Call: SCardStatus()", "Time: 19",
                "Answered by: resource manager, in 0.4 ms",
                "ReaderDesk: 0.1.0", "Session: over ssh");
    }

    @Test
    @DisplayName("tells after a reset whom it disturbed, but not when nobody else could be connected")
    void disturbed() {
        var reset = new Operation.Detach(Disposition.RESET);
        var alone = new AttachmentState.Held("R", OptionalLong.empty(), false, ShareMode.EXCLUSIVE, Protocol.ANY,
                Optional.empty(), Optional.empty(), Instant.EPOCH, 0, Optional.empty(), Optional.empty());
        assertThat(presenter.present(done(reset, HELD)).sentence())
                .startsWith("The handle is closed. Programs that use");
        assertThat(presenter.present(done(reset, alone)).sentence()).isEqualTo("The handle is closed.");
        assertThat(presenter.present(done(new Operation.Detach(Disposition.LEAVE), HELD)).sentence())
                .isEqualTo("The handle is closed.");
    }

    private static Outcome done(Operation operation, AttachmentState before) {
        return new Outcome("R", operation, Instant.EPOCH, Duration.ZERO, Answer.SUCCESS, before,
                AttachmentState.Free.FREE, List.of(), Outcome.Data.NONE);
    }
}
