package org.readerdesk.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.manage.AttachmentState.Phase;
import org.readerdesk.passport.attribute.Attribute;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.simulator.NativeCall;
import org.readerdesk.pcsc.simulator.OtherAction;
import org.readerdesk.pcsc.simulator.RecordedCall;

/// Reading what a reader tells of itself, on its lane: whose handle is used, what ends it, and that nothing is left.
class InspectTest extends LaneBench {

    private static final Operation.Inspect HELD = new Operation.Inspect(false);
    private static final Operation.Inspect DIRECT = new Operation.Inspect(true);
    private static final List<Attribute> ALL = List.of(Attribute.values());
    private static final int GET_FEATURES = 0x42000D48;
    private static final int GET_TLV = 0x42330012;
    private static final int GET_PIN = 0x4233000A;

    private static List<String> functions(Outcome outcome) {
        return outcome.calls().stream().map(Call::function).toList();
    }

    private static Inspection inspection(Outcome outcome) {
        return outcome.data().inspection().orElseThrow();
    }

    private static List<String> reading(int controls) {
        var calls = new ArrayList<>(Collections.nCopies(ALL.size(), "SCardGetAttrib"));
        calls.addAll(Collections.nCopies(controls, "SCardControl"));
        return calls;
    }

    private static List<String> surrounded(List<String> reading) {
        var calls = new ArrayList<>(List.of("SCardEstablishContext", "SCardConnect"));
        calls.addAll(reading);
        calls.addAll(List.of("SCardDisconnect", "SCardReleaseContext"));
        return calls;
    }

    @Test
    void whatIsAttachedIsAskedAndStaysAttached() throws Exception {
        get(attachments.submit(A, ATTACH));
        scene.forgetCalls();
        var outcome = get(attachments.submit(A, HELD));

        assertThat(outcome.answer()).isEqualTo(Answer.SUCCESS);
        assertThat(functions(outcome)).isEqualTo(reading(2));
        assertThat(outcome.calls()).extracting(Call::arguments).startsWith("SCARD_ATTR_VENDOR_NAME")
                .endsWith("CM_IOCTL_GET_FEATURE_REQUEST", "FEATURE_GET_TLV_PROPERTIES");
        assertThat(inspection(outcome).attributes()).extracting(Inspection.Asked::attribute).isEqualTo(ALL);
        assertThat(inspection(outcome).complete()).isTrue();
        assertThat(inspection(outcome).pinProperties()).isEmpty();
        assertThat(outcome.after()).isEqualTo(outcome.before());
        assertThat(scene.calls()).extracting(RecordedCall::function)
                .containsOnly(NativeCall.GET_ATTRIB, NativeCall.CONTROL);
    }

    @Test
    void theAnswersAreThoseOfTheReader() throws Exception {
        scene.attribute(A, Attribute.VENDOR_IFD_SERIAL_NO.tag(), Optional.of(Bytes.parseHex("534E2D3700")));
        scene.attribute(A, Attribute.MAXINPUT.tag(), Optional.empty());
        scene.control(A, GET_FEATURES, Optional.of(Bytes.parseHex("12 04 42330012 0A 04 4233000A")));
        scene.control(A, GET_PIN, Optional.of(Bytes.parseHex("10020701")));
        scene.control(A, GET_TLV, Optional.of(Bytes.parseHex("060104")));
        get(attachments.submit(A, ATTACH));
        var found = inspection(get(attachments.submit(A, HELD)));

        assertThat(found.attributes().get(Attribute.VENDOR_IFD_SERIAL_NO.ordinal()).answer())
                .isEqualTo(new Result.Ok<>(Bytes.parseHex("534E2D3700")));
        assertThat(found.attributes().get(Attribute.MAXINPUT.ordinal()).answer())
                .isEqualTo(new Result.Err<>(ResultCode.UNSUPPORTED_FEATURE_PCSCLITE));
        assertThat(found.features()).contains(new Result.Ok<>(Bytes.parseHex("12 04 42330012 0A 04 4233000A")));
        assertThat(found.tlvProperties()).contains(new Result.Ok<>(Bytes.parseHex("060104")));
        assertThat(found.pinProperties()).contains(new Result.Ok<>(Bytes.parseHex("10020701")));
    }

    @Test
    void aDriverThatKnowsNothingIsNoFault() throws Exception {
        Arrays.stream(Attribute.values()).forEach(each -> scene.attribute(A, each.tag(), Optional.empty()));
        scene.control(A, GET_FEATURES, Optional.empty());
        get(attachments.submit(A, ATTACH));
        var outcome = get(attachments.submit(A, HELD));
        assertThat(outcome.answer()).isEqualTo(Answer.SUCCESS);
        assertThat(inspection(outcome).features())
                .contains(new Result.Err<>(ResultCode.UNSUPPORTED_FEATURE_PCSCLITE));
        assertThat(inspection(outcome).tlvProperties()).isEmpty();
        assertThat(inspection(outcome).complete()).isTrue();
    }

    @Test
    void withoutAHandleItIsRefusedAndNothingIsAsked() throws Exception {
        scene.forgetCalls();
        var outcome = get(attachments.submit(A, HELD));
        assertThat(outcome.answer()).isEqualTo(Answer.refused(ResultCode.E_UNEXPECTED, Refusal.NOT_ATTACHED));
        assertThat(outcome.calls()).isEmpty();
        assertThat(outcome.data().inspection()).isEmpty();
        assertThat(scene.calls()).isEmpty();
    }

    @Test
    void asDirectItOpensAHandleWithoutAProtocolAndClosesItWithLeave() throws Exception {
        scene.remove(A);
        var outcome = get(attachments.submit(A, DIRECT));
        assertThat(outcome.answer()).isEqualTo(Answer.SUCCESS);
        assertThat(functions(outcome)).isEqualTo(surrounded(reading(2)));
        assertThat(outcome.calls().get(1).arguments()).isEqualTo("\"" + A + "\", DIRECT, none");
        assertThat(outcome.calls().get(outcome.calls().size() - 2).arguments()).isEqualTo("LEAVE");
        assertThat(outcome.after()).isEqualTo(AttachmentState.Free.FREE);
        assertThat(inspection(outcome).complete()).isTrue();
        assertThat(attachments.handles()).isEmpty();
        assertThat(scene.openHandles()).isZero();
        assertThat(scene.openContexts()).isZero();
    }

    @Test
    void asDirectItStillUsesTheHandleThatThereIs() throws Exception {
        get(attachments.submit(A, ATTACH));
        var outcome = get(attachments.submit(A, DIRECT));
        assertThat(functions(outcome)).isEqualTo(reading(2));
        assertThat(outcome.after().phase()).isEqualTo(Phase.ATTACHED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aHandleThatIsOpenBesideTheManagerIsUsed(boolean direct) throws Exception {
        get(attachments.submit(A, new Operation.Open(ShareMode.SHARED, Protocol.ANY)));
        var outcome = get(attachments.submit(A, new Operation.Inspect(direct)));
        assertThat(functions(outcome)).isEqualTo(reading(2));
        assertThat(attachments.handles()).hasSize(1);
    }

    @Test
    void anOpenHandleThatDiedIsForgotten() throws Exception {
        get(attachments.submit(A, new Operation.Open(ShareMode.SHARED, Protocol.ANY)));
        scene.inject(NativeCall.GET_ATTRIB, ResultCode.INVALID_HANDLE, 1, Optional.of(A));
        var outcome = get(attachments.submit(A, HELD));
        assertThat(outcome.code()).isEqualTo(ResultCode.INVALID_HANDLE);
        assertThat(attachments.handles()).isEmpty();
    }

    @Test
    void anUnknownReaderIsTheAnswerOfTheConnect() throws Exception {
        var outcome = get(attachments.submit("Nobody 00 00", DIRECT));
        assertThat(outcome.answer()).isEqualTo(Answer.of(ResultCode.UNKNOWN_READER));
        assertThat(functions(outcome))
                .containsExactly("SCardEstablishContext", "SCardConnect", "SCardReleaseContext");
        assertThat(outcome.data().inspection()).isEmpty();
    }

    @Test
    void aBlockedConnectCanBeGivenUpAndReadsNothingWhenItComesThrough() throws Exception {
        scene.other(A, OtherAction.BEGIN);
        var blocked = attachments.submit(A, DIRECT);
        await("it blocks", () -> inFlight(NativeCall.CONNECT));
        assertThat(attachments.stopWaiting(A)).isTrue();
        var outcome = get(blocked);
        assertThat(outcome.answer()).isEqualTo(Answer.refused(ResultCode.E_ABORT, Refusal.STOPPED_WAITING));
        assertThat(functions(outcome)).containsExactly("SCardEstablishContext", "SCardConnect");
        scene.forgetCalls();
        scene.other(A, OtherAction.END);
        await("it is undone", () -> attachments.state(A).stuck() == 0);
        assertThat(scene.openHandles()).isZero();
        assertThat(scene.calls()).extracting(RecordedCall::function)
                .containsExactly(NativeCall.DISCONNECT, NativeCall.RELEASE_CONTEXT);
    }

    @Test
    void aHungDriverCanBeGivenUpAndNoFurtherCallIsMade() throws Exception {
        scene.hang(A);
        get(attachments.submit(B, ATTACH));
        scene.release(A);
        get(attachments.submit(A, ATTACH));
        scene.hang(A);
        var hung = attachments.submit(A, HELD);
        await("it hangs", () -> inFlight(NativeCall.GET_ATTRIB));
        assertThat(get(attachments.submit(B, HELD)).code()).isEqualTo(ResultCode.SUCCESS);
        assertThat(attachments.stopWaiting(A)).isTrue();
        assertThat(get(hung).answer().refusal()).contains(Refusal.STOPPED_WAITING);
        scene.forgetCalls();
        scene.release(A);
        await("it is undone", () -> attachments.state(A).stuck() == 0);
        assertThat(scene.calls()).extracting(RecordedCall::function).doesNotContain(NativeCall.GET_ATTRIB);
    }

    @Test
    void closingEndsAReadingBetweenTwoCalls() throws Exception {
        var inTheMiddle = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        var calls = new AtomicInteger();
        hooked.hook((method, after) -> {
            if (method.equals("getAttribute") && !after && calls.incrementAndGet() == 5) {
                inTheMiddle.countDown();
                pass(closed);
            }
        });
        get(attachments.submit(A, ATTACH));
        var reading = attachments.submit(A, HELD);
        pass(inTheMiddle);
        var closing = Thread.ofPlatform().daemon().start(attachments::close);
        await("it waits for the lane", () -> closing.getState() == Thread.State.TIMED_WAITING);
        closed.countDown();
        closing.join();
        assertThat(calls).hasValue(5);
        assertThat(reading).isDone();
        assertThat(get(reading).answer().refusal()).contains(Refusal.STOPPED_WAITING);
        assertThat(inspection(get(reading)).attributes()).hasSize(5);
        assertThat(inspection(get(reading)).complete()).isFalse();
    }

    @Test
    void aReaderUnpluggedInTheMiddleEndsItAtOnce() throws Exception {
        var outcome = after(ATTACH, () -> scene.unplug(A));
        assertThat(outcome.code()).isEqualTo(ResultCode.READER_UNAVAILABLE);
        assertThat(inspection(outcome).attributes()).hasSize(4);
        assertThat(inspection(outcome).features()).isEmpty();
        assertThat(inspection(outcome).complete()).isFalse();
        assertThat(outcome.after().phase()).isEqualTo(Phase.STALE);
    }

    @Test
    void aResetByAnotherProgramEndsItAndTheAttachmentWantsAReconnect() throws Exception {
        var outcome = after(ATTACH, () -> scene.other(A, OtherAction.RESET));
        assertThat(outcome.answer()).isEqualTo(Answer.of(ResultCode.RESET_CARD));
        assertThat(inspection(outcome).attributes()).hasSize(4);
        assertThat(outcome.after().phase()).isEqualTo(Phase.STALE);
        get(attachments.submit(A, Operation.Reconnect.AS_ATTACHED));
        assertThat(get(attachments.submit(A, HELD)).code()).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void aCardPulledInTheMiddleEndsIt() throws Exception {
        var outcome = after(ATTACH, () -> scene.remove(A));
        assertThat(outcome.answer()).isEqualTo(Answer.of(ResultCode.REMOVED_CARD));
        assertThat(outcome.after().phase()).isEqualTo(Phase.STALE);
    }

    @Test
    void aServiceKilledInTheMiddleLeavesNothing() throws Exception {
        var outcome = after(ATTACH, () -> scene.stopService());
        assertThat(outcome.answer()).isEqualTo(Answer.of(ResultCode.NO_SERVICE));
        assertThat(outcome.after()).isEqualTo(new AttachmentState.Free(Optional.of(ResultCode.NO_SERVICE)));
        assertThat(scene.openContexts()).isZero();
    }

    @Test
    void aServiceKilledUnderADirectHandleLeavesNothingEither() throws Exception {
        var outcome = inTheMiddle(DIRECT, () -> scene.stopService());
        assertThat(outcome.answer()).isEqualTo(Answer.of(ResultCode.NO_SERVICE));
        assertThat(functions(outcome)).endsWith("SCardGetAttrib", "SCardReleaseContext");
        assertThat(scene.openContexts()).isZero();
        assertThat(attachments.handles()).isEmpty();
    }

    @Test
    void aReaderUnpluggedUnderADirectHandleIsDisconnectedAllTheSame() throws Exception {
        var outcome = inTheMiddle(DIRECT, () -> scene.unplug(A));
        assertThat(outcome.answer()).isEqualTo(Answer.of(ResultCode.READER_UNAVAILABLE));
        assertThat(functions(outcome)).endsWith("SCardGetAttrib", "SCardDisconnect", "SCardReleaseContext");
        assertThat(scene.openContexts()).isZero();
    }

    @Test
    void aForeignTransactionIsAnAnswerOfEachCallAndOfTheOperation() throws Exception {
        get(attachments.submit(A, ATTACH));
        scene.other(A, OtherAction.BEGIN);
        var outcome = get(attachments.submit(A, HELD));
        assertThat(outcome.answer()).isEqualTo(Answer.of(ResultCode.SHARING_VIOLATION));
        assertThat(functions(outcome)).isEqualTo(reading(1));
        assertThat(inspection(outcome).attributes()).extracting(asked -> asked.answer().code())
                .containsOnly(ResultCode.SHARING_VIOLATION);
        assertThat(outcome.after()).isEqualTo(outcome.before());
    }

    @Test
    void aForeignTransactionThatEndsInTheMiddleCostsOnlyWhatItMet() throws Exception {
        get(attachments.submit(A, ATTACH));
        scene.other(A, OtherAction.BEGIN);
        var outcome = inTheMiddle(HELD, () -> scene.other(A, OtherAction.END));
        assertThat(outcome.code()).isEqualTo(ResultCode.SHARING_VIOLATION);
        assertThat(inspection(outcome).attributes()).extracting(asked -> asked.answer().code())
                .startsWith(ResultCode.SHARING_VIOLATION, ResultCode.SHARING_VIOLATION, ResultCode.SHARING_VIOLATION)
                .endsWith(ResultCode.UNSUPPORTED_FEATURE_PCSCLITE);
        assertThat(inspection(outcome).features().orElseThrow().isOk()).isTrue();
        assertThat(inspection(outcome).complete()).isTrue();
    }

    @Test
    void aFaultOfTheDriverIsTheAnswerAndTheRestIsRead() throws Exception {
        get(attachments.submit(A, ATTACH));
        scene.inject(NativeCall.GET_ATTRIB, ResultCode.NOT_TRANSACTED, 2, Optional.of(A));
        var outcome = get(attachments.submit(A, HELD));
        assertThat(outcome.answer()).isEqualTo(Answer.of(ResultCode.NOT_TRANSACTED));
        assertThat(functions(outcome)).isEqualTo(reading(2));
        assertThat(inspection(outcome).attributes().getFirst().answer())
                .isEqualTo(new Result.Err<>(ResultCode.NOT_TRANSACTED));
    }

    @Test
    void aControlCodeThatWindowsDoesNotKnowIsNoFault() throws Exception {
        get(attachments.submit(A, ATTACH));
        scene.inject(NativeCall.CONTROL, new ResultCode(1), 1, Optional.of(A));
        var outcome = get(attachments.submit(A, HELD));
        assertThat(outcome.answer()).isEqualTo(Answer.SUCCESS);
        assertThat(inspection(outcome).features()).contains(new Result.Err<>(new ResultCode(1)));
        scene.inject(NativeCall.GET_ATTRIB, new ResultCode(1), 1, Optional.of(A));
        assertThat(get(attachments.submit(A, HELD)).code()).isEqualTo(new ResultCode(1));
    }

    @Test
    void aManagerAloneCanDoIt() {
        var handles = new ProcessHandles();
        try (var manager = new CardManager(simulator, handles, Patience.NONE, now::get)) {
            assertThat(manager.inspect().answer().refusal()).contains(Refusal.NOT_ATTACHED);
            var direct = manager.inspectDirect(A);
            assertThat(functions(direct)).isEqualTo(surrounded(reading(2)));
            assertThat(direct.reader()).isEqualTo(A);
            manager.attachByIFD(A, ShareMode.SHARED, Protocol.ANY);
            assertThat(functions(manager.inspect())).isEqualTo(reading(2));
        }
    }

    @Test
    void whatTheOwnerClosedIsToldAsSuch() {
        var handles = new ProcessHandles();
        try (var owner = new CardManager(simulator, handles, Patience.NONE, now::get);
                var borrower = new CardManager(simulator, handles, Patience.NONE, now::get)) {
            owner.attachByIFD(A, ShareMode.SHARED, Protocol.ANY);
            borrower.attachByHandle(handles.list().getFirst().id());
            assertThat(functions(borrower.inspect())).isEqualTo(reading(2));
            owner.detach(Disposition.LEAVE);
            assertThat(borrower.inspect().answer().refusal()).contains(Refusal.OWNER_DETACHED);
        }
    }

    /// Attaches, and lets something happen before the fourth attribute.
    private Outcome after(Operation first, Runnable happening) throws Exception {
        get(attachments.submit(A, first));
        return inTheMiddle(HELD, happening);
    }

    private Outcome inTheMiddle(Operation operation, Runnable happening) throws Exception {
        var calls = new AtomicInteger();
        hooked.hook((method, after) -> {
            if (method.equals("getAttribute") && !after && calls.incrementAndGet() == 4) {
                happening.run();
            }
        });
        var outcome = get(attachments.submit(A, operation));
        hooked.hook((_, _) -> {});
        return outcome;
    }
}
