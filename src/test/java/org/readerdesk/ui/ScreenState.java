package org.readerdesk.ui;

import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResultCode;

/// A state that the window can be in, and how it gets there.
enum ScreenState {

    STARTING(_ -> {
    }),
    NO_SERVICE(screen -> screen.act(screen.monitor::noService)),
    NO_READERS(screen -> screen.act(screen.monitor::readers)),
    NO_CARD(screen -> screen.act(() -> screen.monitor.readers(FakeMonitor.empty(WindowTest.READER)))),
    READERS(ScreenState::readers),
    FIFTY_READERS(screen -> screen.act(() -> screen.monitor.readers(IntStream.range(0, 50)
            .mapToObj(i -> i % 3 == 0 ? FakeMonitor.present("Reader of a long row %02d 00".formatted(i))
                    : FakeMonitor.empty("Reader of a long row %02d 00".formatted(i)))
            .toArray(ReaderState[]::new)))),
    LONG_NAMES(screen -> screen.act(() -> screen.monitor.readers(
            FakeMonitor.present("ReaderWithANameOfOneHundredAndTwentySevenCharactersWithoutAnySpaceInIt_"
                    + "0123456789_0123456789_0123456789_0123456789_012345 00 00"),
            new ReaderState("Broadcom Corp Contacted SmartCard [Broadcom BCM5880 \u202Ewith a long ATR] 05 00",
                    Set.of(ReaderFlag.PRESENT), 1, FakeMonitor.LONGEST_ATR),
            FakeMonitor.empty("\u041F\u0440\u0438\u0432\u0435\u0442 \u8aad\u53d6\u6a5f 06 00")))),
    ATTACHED(screen -> {
        readers(screen);
        screen.press("attach");
    }),
    STATUS(screen -> {
        ATTACHED.reach(screen);
        screen.press("status");
    }),
    LOCKED(screen -> {
        ATTACHED.reach(screen);
        screen.press("lock");
    }),
    RESET_BY_ANOTHER(screen -> {
        LOCKED.reach(screen);
        screen.attachments.answerNext(Answer.of(ResultCode.RESET_CARD));
        screen.press("status");
    }),
    CARD_PULLED(screen -> {
        ATTACHED.reach(screen);
        screen.act(() -> screen.monitor.readers(FakeMonitor.empty(WindowTest.READER)));
        screen.attachments.answerNext(Answer.of(ResultCode.REMOVED_CARD));
        screen.press("status");
    }),
    SHARING_VIOLATION(screen -> {
        readers(screen);
        screen.attachments.answerNext(Answer.of(ResultCode.SHARING_VIOLATION));
        screen.press("attach");
    }),
    PROTOCOL(screen -> {
        readers(screen);
        screen.attachments.answerNext(Answer.of(ResultCode.PROTO_MISMATCH));
        screen.press("attach");
    }),
    MUTE(screen -> {
        screen.act(() -> screen.monitor.readers(FakeMonitor.mute(WindowTest.READER)));
        screen.attachments.answerNext(Answer.of(ResultCode.UNPOWERED_CARD));
        screen.press("attach");
    }),
    WAITING(screen -> {
        ATTACHED.reach(screen);
        screen.attachments.hangNext();
        screen.press("lock");
        screen.act(() -> screen.attachments.foreignLock(WindowTest.READER, Instant.now().minusSeconds(12)));
    }),
    ASKED_BEFORE_A_RESET(screen -> {
        ATTACHED.reach(screen);
        screen.choose("detach", "strip-detach-reset");
    }),
    SERVICE_STOPPED(screen -> {
        STATUS.reach(screen);
        screen.act(screen.monitor::noService);
    }),
    OWN_FAILURE(screen -> {
        readers(screen);
        screen.attachments.failNext(new IllegalStateException("planted"));
        screen.press("attach");
    }),
    LOG_EVENT(screen -> {
        STATUS.reach(screen);
        screen.act(() -> ((TableView<?>) screen.node("log")).getSelectionModel().clearAndSelect(5));
    }),
    LOG_EXPORT(screen -> {
        STATUS.reach(screen);
        screen.press("log-kind-failing");
        screen.press("log-kind-all");
        screen.press("log-export");
        if (((CheckBox) screen.node("export-host")).isSelected()) {
            throw new AssertionError("the machine's name is in the export unasked");
        }
    }),
    LOG_CLEAR(screen -> {
        STATUS.reach(screen);
        screen.press("log-clear");
    }),
    LOG_NOTHING_FOUND(screen -> {
        STATUS.reach(screen);
        screen.press("log-kind-failing");
        screen.press("log-only-selected");
    }),
    SIMULATION(true, screen -> {
        readers(screen);
        screen.press("attach");
    });

    private final boolean simulated;
    private final Consumer<Screen> way;

    ScreenState(Consumer<Screen> way) {
        this(false, way);
    }

    ScreenState(boolean simulated, Consumer<Screen> way) {
        this.simulated = simulated;
        this.way = way;
    }

    boolean simulated() {
        return simulated;
    }

    void reach(Screen screen) {
        way.accept(screen);
    }

    private static void readers(Screen screen) {
        screen.act(() -> screen.monitor.readers(FakeMonitor.present(WindowTest.READER),
                FakeMonitor.present(WindowTest.OTHER, ReaderFlag.INUSE), FakeMonitor.mute("Alcor Link AK9563 02 00"),
                FakeMonitor.present("Yubico YubiKey OTP+FIDO+CCID 03 00", ReaderFlag.INUSE, ReaderFlag.EXCLUSIVE),
                new ReaderState("Windows Hello for Business 1", Set.of(ReaderFlag.UNAVAILABLE), 0, Bytes.EMPTY),
                FakeMonitor.empty("REINER SCT cyberJack RFID standard (0123456789) 04 00")));
    }
}
