package org.readerdesk.ui.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.manage.AttachmentState;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.ResultCode;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The log")
class ActivityControllerTest {

    private final List<Outcome> chosen = new ArrayList<>();
    private final ActivityController controller = new ActivityController(
            answer -> ResultCodes.standard().explain(answer, Platform.PCSCLITE), chosen::add, 3);

    private static Outcome outcome(String reader, ResultCode code) {
        return new Outcome(reader, new Operation.Status(), Instant.EPOCH, Duration.ofNanos(400_000), Answer.of(code),
                AttachmentState.Free.FREE, AttachmentState.Free.FREE, List.of(), Outcome.Data.NONE);
    }

    @Test
    @DisplayName("has the newest row first and drops the oldest beyond its limit")
    void bounded() {
        for (var reader : List.of("A", "B", "C", "D")) {
            controller.ended(outcome(reader, ResultCode.SUCCESS));
        }
        assertThat(controller.rows()).extracting(Row::reader).containsExactly("D", "C", "B");
    }

    @Test
    @DisplayName("copies rows as lines, oldest first")
    void text() {
        controller.ended(outcome("A", ResultCode.SUCCESS));
        controller.ended(outcome("B", ResultCode.RESET_CARD));
        var lines = ActivityController.asText(controller.rows()).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).contains("\tA\tStatus\tSCARD_S_SUCCESS\t0x00000000\tresource manager\t0.4 ms");
        assertThat(lines.getLast()).contains("\tB\tStatus\tSCARD_W_RESET_CARD\t0x80100068\t");
    }

    @Test
    @DisplayName("hands the outcome of a chosen row on")
    void choose() {
        controller.ended(outcome("A", ResultCode.SUCCESS));
        controller.choose(controller.rows().getFirst());
        assertThat(chosen).extracting(Outcome::reader).containsExactly("A");
    }
}
