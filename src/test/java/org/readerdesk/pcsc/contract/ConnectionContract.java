package org.readerdesk.pcsc.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readerdesk.pcsc.ResultCode.INVALID_HANDLE;
import static org.readerdesk.pcsc.ResultCode.NOT_TRANSACTED;
import static org.readerdesk.pcsc.ResultCode.NO_SMARTCARD;
import static org.readerdesk.pcsc.ResultCode.PROTO_MISMATCH;
import static org.readerdesk.pcsc.ResultCode.REMOVED_CARD;
import static org.readerdesk.pcsc.ResultCode.RESET_CARD;
import static org.readerdesk.pcsc.ResultCode.SUCCESS;
import static org.readerdesk.pcsc.ResultCode.UNKNOWN_READER;
import static org.readerdesk.pcsc.ResultCode.UNPOWERED_CARD;
import static org.readerdesk.pcsc.ResultCode.UNSUPPORTED_FEATURE_PCSCLITE;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.CardHandle;
import org.readerdesk.pcsc.CardState;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.ControlCode;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ShareMode;

/// Connect, status, attributes, disconnect, release.
interface ConnectionContract extends Desk {

    int FRIENDLY_NAME = 0x7FFF0003;

    @Test
    default void anEstablishedContextIsValid() {
        assertThat(one().call(Context::isValid).code()).isEqualTo(SUCCESS);
    }

    @Test
    default void anUnknownReaderCannotBeConnectedTo() {
        for (var name : new String[]{"No such reader", reader() + " ", reader().toLowerCase(), "\u4E2D\uD83D\uDD11"}) {
            assertThat(one().connect(name, ShareMode.SHARED)).as(name).isEqualTo(UNKNOWN_READER);
        }
    }

    @Test
    default void anEmptyReaderCannotBeConnectedToExclusively() {
        assertThat(one().connect(reader(), ShareMode.EXCLUSIVE)).isEqualTo(NO_SMARTCARD);
    }

    @Test
    default void noProtocolAndAnAtrThatIsNoneHaveTheCodeOfAMismatch() {
        insert(TestCard.BROKEN);
        assertThat(one().connect(reader(), ShareMode.SHARED)).isEqualTo(PROTO_MISMATCH);
        assertThat(one().connect(reader(), ShareMode.SHARED, Protocol.NONE).code()).isEqualTo(PROTO_MISMATCH);
    }

    @Test
    default void ofTwoProtocolsTheSecondIsPreferred() {
        insert(TestCard.EITHER);
        var connection = one().connect(reader(), ShareMode.SHARED, Protocol.ANY).toOptional().orElseThrow();
        assertThat(connection.protocol()).contains(Protocol.T1);
        assertThat(connection.handle().number()).isPresent();
    }

    @Test
    default void statusTellsReaderStateProtocolAndAtr() {
        insert(TestCard.T1);
        assertThat(one().connect(reader(), ShareMode.SHARED)).isEqualTo(SUCCESS);
        assertThat(one().onCard(CardHandle::status).toOptional()).hasValueSatisfying(status -> {
            assertThat(status.reader()).isEqualTo(reader());
            assertThat(status.states())
                    .containsExactlyInAnyOrder(CardState.PRESENT, CardState.POWERED, CardState.NEGOTIABLE);
            assertThat(status.protocol()).contains(Protocol.T1);
            assertThat(status.atr()).isEqualTo(TestCard.T1.atr());
            assertThat(status.eventCount()).isEqualTo(state(reader()).eventCount());
        });
    }

    @Test
    default void statusOfADirectConnectionSaysAbsent() {
        assertThat(one().connect(reader(), ShareMode.DIRECT, Protocol.NONE).code()).isEqualTo(SUCCESS);
        assertThat(one().onCard(CardHandle::status).toOptional()).hasValueSatisfying(status -> {
            assertThat(status.states()).containsExactly(CardState.ABSENT);
            assertThat(status.protocol()).isEmpty();
            assertThat(status.atr().isEmpty()).isTrue();
        });
    }

    @Test
    default void rawSticksToTheReaderForEverybody() {
        insert(TestCard.T1);
        var connection = one().connect(reader(), ShareMode.DIRECT, Set.of(Protocol.RAW)).toOptional().orElseThrow();
        assertThat(connection.protocol()).contains(Protocol.RAW);
        assertThat(two().connect(reader(), ShareMode.SHARED)).isEqualTo(PROTO_MISMATCH);
    }

    @Test
    default void aWrongProtocolAtTransmitIsAMismatch() {
        insert(TestCard.T1);
        assertThat(one().connect(reader(), ShareMode.SHARED)).isEqualTo(SUCCESS);
        assertThat(one().onCard(card -> card.transmit(Protocol.T0, TestCard.SELECT)).code()).isEqualTo(PROTO_MISMATCH);
    }

    @Test
    default void aCardThatDiesInTheMiddleAnswersNothingWithSuccess() {
        insert(TestCard.DYING);
        assertThat(one().connect(reader(), ShareMode.SHARED)).isEqualTo(SUCCESS);
        assertThat(one().onCard(card -> card.transmit(Protocol.T1, TestCard.SELECT)))
                .isEqualTo(new Result.Ok<>(Bytes.EMPTY));
        await(reader(), state -> state.is(ReaderFlag.EMPTY));
        assertThat(one().status()).isEqualTo(REMOVED_CARD);
    }

    @Test
    default void theFriendlyNameIsAnAttribute() {
        assertThat(one().connect(reader(), ShareMode.DIRECT, Protocol.NONE).code()).isEqualTo(SUCCESS);
        assertThat(one().onCard(card -> card.getAttribute(FRIENDLY_NAME)))
                .isEqualTo(new Result.Ok<>(Bytes.of((reader() + "\0").getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    default void whatTheReaderDoesNotKnowIsUnsupported() {
        assertThat(one().connect(reader(), ShareMode.DIRECT, Protocol.NONE).code()).isEqualTo(SUCCESS);
        assertThat(one().onCard(card -> card.getAttribute(0x7FFE0001)).code())
                .isEqualTo(UNSUPPORTED_FEATURE_PCSCLITE);
        // Which of the two depends on the driver: the tag is unknown, or nothing can be set.
        assertThat(one().onCard(card -> card.setAttribute(0x7FFE0001, TestCard.DONE)).code())
                .isIn(UNSUPPORTED_FEATURE_PCSCLITE, NOT_TRANSACTED);
        assertThat(one().onCard(card -> card.control(new ControlCode.Function(1), Bytes.EMPTY)).code())
                .isEqualTo(UNSUPPORTED_FEATURE_PCSCLITE);
    }

    @Test
    default void aClosedHandleIsInvalidForEveryCall() {
        insert(TestCard.T1);
        assertThat(one().connect(reader(), ShareMode.SHARED)).isEqualTo(SUCCESS);
        assertThat(one().disconnect(Disposition.LEAVE)).isEqualTo(SUCCESS);
        assertThat(one().disconnect(Disposition.LEAVE)).isEqualTo(INVALID_HANDLE);
        assertThat(one().status()).isEqualTo(INVALID_HANDLE);
        assertThat(one().transmit()).isEqualTo(INVALID_HANDLE);
        assertThat(one().begin()).isEqualTo(INVALID_HANDLE);
        assertThat(one().end(Disposition.LEAVE)).isEqualTo(INVALID_HANDLE);
        assertThat(one().reset()).isEqualTo(INVALID_HANDLE);
        assertThat(one().onCard(card -> card.getAttribute(FRIENDLY_NAME)).code()).isEqualTo(INVALID_HANDLE);
        assertThat(one().onCard(card -> card.control(new ControlCode.Function(1), Bytes.EMPTY)).code())
                .isEqualTo(INVALID_HANDLE);
    }

    @Test
    default void aHandleDiesWithItsContext() {
        insert(TestCard.T1);
        try (var other = another()) {
            assertThat(other.connect(reader(), ShareMode.EXCLUSIVE)).isEqualTo(SUCCESS);
            assertThat(other.release()).isEqualTo(SUCCESS);
            assertThat(other.status()).isEqualTo(INVALID_HANDLE);
        }
        assertThat(one().connect(reader(), ShareMode.EXCLUSIVE)).isEqualTo(SUCCESS);
    }

    @Test
    default void aDisconnectWithResetIsSeenByTheOthers() {
        bothAttached();
        assertThat(two().disconnect(Disposition.RESET)).isEqualTo(SUCCESS);
        assertThat(one().status()).isEqualTo(RESET_CARD);
    }

    @Test
    default void aCardLeftWithoutPowerStaysSoUntilAReset() {
        bothAttached();
        assertThat(two().disconnect(Disposition.UNPOWER)).isEqualTo(SUCCESS);
        assertThat(one().status()).isEqualTo(RESET_CARD);
        assertThat(one().reconnect(ShareMode.SHARED, Initialization.LEAVE)).isEqualTo(SUCCESS);
        assertThat(one().onCard(CardHandle::status).toOptional())
                .hasValueSatisfying(status -> assertThat(status.states()).containsExactly(CardState.PRESENT));
        assertThat(two().connect(reader(), ShareMode.SHARED)).isEqualTo(UNPOWERED_CARD);
        assertThat(one().reset()).isEqualTo(SUCCESS);
        assertThat(two().connect(reader(), ShareMode.SHARED)).isEqualTo(SUCCESS);
    }

    @Test
    default void anEjectAtDisconnectSucceedsWithoutAMotor() {
        insert(TestCard.T1);
        assertThat(one().connect(reader(), ShareMode.SHARED)).isEqualTo(SUCCESS);
        assertThat(one().disconnect(Disposition.EJECT)).isEqualTo(SUCCESS);
    }
}
