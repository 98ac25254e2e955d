package org.readerdesk.ui.attachment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.settings.Preferences;
import org.readerdesk.ui.FakeAttachments;
import org.readerdesk.ui.FakeMonitor;
import org.readerdesk.ui.desk.DeskController;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The panel of the selected reader")
class AttachmentControllerTest {

    private static final Operation RESET =
            new Operation.Reconnect(Optional.empty(), Optional.empty(), Optional.of(Initialization.RESET));

    private final FakeMonitor monitor = new FakeMonitor();
    private final Preferences preferences = Preferences.inMemory();
    private final FakeAttachments attachments = new FakeAttachments();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private Instant now = Instant.now();
    private DeskController desk;
    private AttachmentController controller;

    @BeforeEach
    void begin() {
        desk = new DeskController(monitor, attachments, () -> now, Runnable::run);
        controller = new AttachmentController(desk, attachments, EnumSet.allOf(Feature.class), preferences,
                Runnable::run,
                outcomes::add, failures::add);
    }

    private void later(Duration time) {
        now = Instant.now().plus(time);
        desk.tick();
    }

    @Test
    @DisplayName("is empty until there is a reader, then is about the first one with a card")
    void selection() {
        assertThat(controller.panel()).isEmpty();
        assertThat(controller.whyNot(Action.ATTACH.operation())).contains(Reason.NO_READER);
        monitor.readers(FakeMonitor.empty("A"), FakeMonitor.present("B"));
        assertThat(controller.panel().orElseThrow().reader()).isEqualTo("B");
    }

    @Test
    @DisplayName("runs an operation once and hands its outcome on")
    void runs() {
        monitor.readers(FakeMonitor.present("A"));
        controller.run(Action.ATTACH.operation());
        assertThat(outcomes).extracting(Outcome::operation).containsExactly(Action.ATTACH.operation());
        assertThat(controller.whyNot(Action.STATUS.operation())).isEmpty();
    }

    @Test
    @DisplayName("does nothing while an operation makes no sense")
    void refuses() {
        monitor.readers(FakeMonitor.present("A"));
        controller.run(Action.LOCK.operation());
        assertThat(attachments.submitted).isEmpty();
    }

    @Test
    @DisplayName("waits for one more press before a reset")
    void confirms() {
        monitor.readers(FakeMonitor.present("A"));
        controller.run(Action.ATTACH.operation());
        controller.run(RESET);
        assertThat(attachments.submitted).hasSize(1);
        assertThat(controller.panel().orElseThrow().confirm()).contains(RESET);
        controller.dismiss();
        controller.confirm();
        assertThat(attachments.submitted).hasSize(1);
        controller.run(RESET);
        controller.confirm();
        assertThat(attachments.submitted).last().isEqualTo(RESET);
        assertThat(controller.panel().orElseThrow().confirm()).isEmpty();
    }

    @Test
    @DisplayName("forgets the question when another reader is selected")
    void questionIsAboutOneReader() {
        monitor.readers(FakeMonitor.present("A"), FakeMonitor.present("B"));
        controller.run(Action.ATTACH.operation());
        controller.run(RESET);
        desk.select("B");
        controller.confirm();
        assertThat(attachments.submitted).hasSize(1);
    }

    @Test
    @DisplayName("shows a wait after three seconds, counts it, and can stop it")
    void waiting() {
        monitor.readers(FakeMonitor.present("A"));
        attachments.hangNext();
        controller.run(Action.ATTACH.operation());
        assertThat(controller.panel().orElseThrow().waiting()).isEmpty();
        later(Duration.ofSeconds(1));
        assertThat(controller.whyNot(Action.ATTACH.operation())).contains(Reason.BUSY);
        later(Duration.ofMillis(7300));
        var waiting = controller.panel().orElseThrow().waiting().orElseThrow();
        assertThat(waiting.elapsed()).isEqualTo(Duration.ofSeconds(7));
        assertThat(waiting.certain()).isFalse();
        controller.stopWaiting();
        assertThat(outcomes).extracting(Outcome::code).containsExactly(ResultCode.E_ABORT);
        assertThat(controller.panel().orElseThrow().waiting()).isEmpty();
    }

    @Test
    @DisplayName("shows a wait at once when the resource manager tells of a foreign lock")
    void foreignLock() {
        monitor.readers(FakeMonitor.present("A"));
        controller.run(Action.ATTACH.operation());
        attachments.hangNext();
        controller.run(Action.STATUS.operation());
        attachments.foreignLock("A", Instant.now());
        assertThat(controller.panel().orElseThrow().waiting().orElseThrow().certain()).isTrue();
    }

    @Test
    @DisplayName("counts how long a lock of ours keeps others waiting, and reminds of it after a minute")
    void holding() {
        monitor.readers(FakeMonitor.present("A"));
        controller.run(Action.ATTACH.operation());
        assertThat(controller.panel().orElseThrow().holding()).isEmpty();
        assertThat(desk.desk().isTicking()).isFalse();
        controller.run(Action.LOCK.operation());
        later(Duration.ofSeconds(58));
        var first = controller.panel().orElseThrow().holding().orElseThrow();
        assertThat(first.elapsed()).isBetween(Duration.ofSeconds(57), Duration.ofSeconds(58));
        assertThat(first.tooLong()).isFalse();
        assertThat(desk.desk().isTicking()).isTrue();
        later(Duration.ofSeconds(61));
        assertThat(controller.panel().orElseThrow().holding().orElseThrow().tooLong()).isTrue();
        controller.run(Action.UNLOCK.operation());
        assertThat(controller.panel().orElseThrow().holding()).isEmpty();
        assertThat(desk.desk().isTicking()).isFalse();
    }

    @Test
    @DisplayName("hands a bug on as a bug, and goes on working")
    void bug() {
        monitor.readers(FakeMonitor.present("A"));
        attachments.failNext(new IllegalStateException("planted"));
        controller.run(Action.ATTACH.operation());
        assertThat(failures).hasSize(1);
        assertThat(outcomes).isEmpty();
        controller.run(Action.ATTACH.operation());
        assertThat(outcomes).hasSize(1);
    }

    @Test
    @DisplayName("suggests a reconnect after a reset by another program")
    void stale() {
        monitor.readers(FakeMonitor.present("A"));
        controller.run(Action.ATTACH.operation());
        attachments.answerNext(Answer.of(ResultCode.RESET_CARD));
        controller.run(Action.STATUS.operation());
        assertThat(controller.panel().orElseThrow().next()).contains(Action.RECONNECT);
    }

    @ParameterizedTest
    @CsvSource({"1055753631, 1055753631", "0x3EED859F, 1055753631", " 0X3eed859f , 1055753631",
        "9223372036854775807, 9223372036854775807"})
    @DisplayName("reads a handle's number, decimal or hexadecimal")
    void number(String typed, long handle) {
        assertThat(HandleNumber.parse(typed)).isEqualTo(OptionalLong.of(handle));
    }

    @ParameterizedTest
    @CsvSource({"''", "0", "0x", "-1", "abc", "1 2", "9223372036854775808", "0x1FFFFFFFFFFFFFFFF", "\u0661"})
    @DisplayName("takes nothing else for a handle's number")
    void noNumber(String typed) {
        assertThat(HandleNumber.parse(typed)).isEmpty();
    }
}
