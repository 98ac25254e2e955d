package org.readerdesk.ui.attachment;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readerdesk.manage.AttachmentState;
import org.readerdesk.manage.HeldHandle;
import org.readerdesk.manage.LaneState;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.ui.desk.Presence;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The rules of the buttons")
class RulesTest {

    private static final Set<Feature> ALL = EnumSet.allOf(Feature.class);
    private static final Operation RESET =
            new Operation.Reconnect(Optional.empty(), Optional.empty(), Optional.of(Initialization.RESET));

    private static AttachmentState held(ShareMode share, int locks, Optional<ResultCode> stale) {
        return new AttachmentState.Held("R", OptionalLong.of(1), false, share, Protocol.ANY, Optional.of(Protocol.T1),
                Optional.empty(), Instant.EPOCH, locks, Optional.empty(), stale);
    }

    private static Situation situation(Presence presence, AttachmentState state, HeldHandle... handles) {
        return new Situation(ALL, presence, new LaneState("R", state, Optional.empty(), 0, List.of(handles), 0), false);
    }

    private static AttachmentState state(String name) {
        return switch (name) {
            case "free" -> AttachmentState.Free.FREE;
            case "attached" -> held(ShareMode.SHARED, 0, Optional.empty());
            case "locked" -> held(ShareMode.SHARED, 1, Optional.empty());
            case "stale" -> held(ShareMode.SHARED, 0, Optional.of(ResultCode.RESET_CARD));
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @CsvSource({"free, ATTACH, ATTACH", "attached, RECONNECT LOCK STATUS DETACH, STATUS",
        "locked, RECONNECT LOCK UNLOCK STATUS DETACH, UNLOCK", "stale, RECONNECT LOCK STATUS DETACH, RECONNECT"})
    @DisplayName("switch on what makes sense in each state, and make one prominent")
    void states(String name, String on, Action next) {
        var situation = situation(Presence.PRESENT, state(name));
        var expected = List.of(on.split(" "));
        for (var action : Action.values()) {
            assertThat(Rules.whyNot(situation, action.operation()).isEmpty()).as(action.name())
                    .isEqualTo(expected.contains(action.name()));
        }
        assertThat(Action.next(situation, Map.of())).contains(next);
    }

    @ParameterizedTest
    @CsvSource({"EMPTY, NO_CARD", "GONE, READER_GONE", "UNAVAILABLE, READER_GONE", "NO_SERVICE, NO_SERVICE"})
    @DisplayName("say why attaching makes no sense")
    void attach(Presence presence, Reason reason) {
        assertThat(Rules.whyNot(situation(presence, AttachmentState.Free.FREE), Action.ATTACH.operation()))
                .contains(reason);
    }

    @Test
    @DisplayName("let a reader's data be read with a handle, and without one only if it may be opened")
    void inspect() {
        var asked = new Operation.Inspect(true);
        var unasked = new Operation.Inspect(false);
        var free = situation(Presence.EMPTY, AttachmentState.Free.FREE);
        assertThat(Rules.whyNot(free, asked)).isEmpty();
        assertThat(Rules.whyNot(free, unasked)).contains(Reason.NOT_ATTACHED);
        assertThat(Rules.whyNot(situation(Presence.GONE, AttachmentState.Free.FREE), asked))
                .contains(Reason.READER_GONE);
        assertThat(Rules.whyNot(new Situation(EnumSet.complementOf(EnumSet.of(Feature.DIRECT)), Presence.PRESENT,
                free.lane(), false), asked)).contains(Reason.NO_DIRECT);
        var opened = situation(Presence.PRESENT, AttachmentState.Free.FREE, new HeldHandle(7, "R", ShareMode.SHARED));
        var attached = situation(Presence.PRESENT, state("attached"));
        for (var operation : List.of(asked, unasked)) {
            assertThat(Rules.whyNot(opened, operation)).isEmpty();
            assertThat(Rules.whyNot(attached, operation)).isEmpty();
            assertThat(Rules.disturbsOthers(attached, operation)).isFalse();
        }
    }

    @Test
    @DisplayName("let the reader itself be attached without a card, and a mute card be tried")
    void directAndMute() {
        var direct = new Operation.Attach(ShareMode.DIRECT, Protocol.NONE);
        assertThat(Rules.whyNot(situation(Presence.EMPTY, AttachmentState.Free.FREE), direct)).isEmpty();
        assertThat(Rules.whyNot(situation(Presence.MUTE, AttachmentState.Free.FREE), Action.ATTACH.operation()))
                .isEmpty();
    }

    @Test
    @DisplayName("keep a second handle to a reader from being made")
    void handleOpen() {
        var situation =
                situation(Presence.PRESENT, AttachmentState.Free.FREE, new HeldHandle(7, "R", ShareMode.SHARED));
        assertThat(Rules.whyNot(situation, Action.ATTACH.operation())).contains(Reason.HANDLE_OPEN);
        assertThat(Rules.whyNot(situation, new Operation.AttachByHandle(7))).isEmpty();
        assertThat(Rules.whyNot(situation, new Operation.Close(7, Disposition.LEAVE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RECONNECT, NO_RECONNECT", "STATUS, NO_STATUS"})
    @DisplayName("say what javax.smartcardio lacks")
    void features(Action action, Reason reason) {
        var situation = new Situation(EnumSet.of(Feature.EXCLUSIVE), Presence.PRESENT,
                new LaneState("R", state("locked"), Optional.empty(), 0, List.of(), 0), false);
        assertThat(Rules.whyNot(situation, action.operation())).contains(reason);
        assertThat(Rules.whyNot(situation, new Operation.Unlock(Disposition.RESET)))
                .contains(Reason.NO_END_DISPOSITION);
        assertThat(Rules.whyNot(situation, new Operation.Detach(Disposition.RESET))).isEmpty();
        assertThat(Rules.whyNot(situation, new Operation.Detach(Disposition.EJECT)))
                .contains(Reason.NO_DISCONNECT_DISPOSITION);
    }

    @Test
    @DisplayName("ask before a reset, unless nobody else can be on the card")
    void disturbance() {
        var shared = situation(Presence.PRESENT, held(ShareMode.SHARED, 1, Optional.empty()));
        assertThat(Rules.disturbsOthers(shared, RESET)).isTrue();
        assertThat(Rules.disturbsOthers(shared, new Operation.Unlock(Disposition.UNPOWER))).isTrue();
        assertThat(Rules.disturbsOthers(shared, new Operation.Detach(Disposition.EJECT))).isTrue();
        assertThat(Rules.disturbsOthers(shared, Operation.Reconnect.AS_ATTACHED)).isFalse();
        assertThat(Rules.disturbsOthers(shared, Action.DETACH.operation())).isFalse();
        assertThat(Rules.disturbsOthers(situation(Presence.PRESENT, held(ShareMode.EXCLUSIVE, 0, Optional.empty())),
                RESET)).isFalse();
    }

    @Test
    @DisplayName("ask before the reset that a plain reconnect means after 0x80100067")
    void hiddenReset() {
        var unpowered = situation(Presence.PRESENT,
                held(ShareMode.SHARED, 0, Optional.of(ResultCode.UNPOWERED_CARD)));
        assertThat(Rules.disturbsOthers(unpowered, Operation.Reconnect.AS_ATTACHED)).isTrue();
    }
}
