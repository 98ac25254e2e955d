package org.readerdesk.pcsc.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readerdesk.pcsc.ResultCode.RESET_CARD;
import static org.readerdesk.pcsc.ResultCode.SUCCESS;
import static org.readerdesk.pcsc.ResultCode.UNSUPPORTED_FEATURE_PCSCLITE;

import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.ControlCode;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ShareMode;

/// What a reader's driver tells: attributes, and answers to control codes.
interface TellingContract extends Desk {

    @Override
    Bench.Telling bench();

    @Test
    default void anAttributeComesByteForByte() {
        for (int length : new int[]{1, 4, 7, 264}) {
            var value = new byte[length];
            value[length - 1] = (byte) 0xA5;
            bench().attribute(reader(), 0x00010103, Bytes.of(value));
            assertThat(one().connect(reader(), ShareMode.DIRECT, Protocol.NONE).code()).isEqualTo(SUCCESS);
            assertThat(one().onCard(card -> card.getAttribute(0x00010103))).isEqualTo(new Result.Ok<>(Bytes.of(value)));
        }
    }

    @Test
    default void aFunctionHasThePlatformsBaseAndAWholeCodeHasNot() {
        assertThat(one().connect(reader(), ShareMode.DIRECT, Protocol.NONE).code()).isEqualTo(SUCCESS);
        var answer = Bytes.parseHex("12 04 42330012");
        bench().control(reader(), 0x42000D48, answer);
        assertThat(ask(ControlCode.Function.GET_FEATURE_REQUEST)).isEqualTo(new Result.Ok<>(answer));
        assertThat(ask(new ControlCode.Whole(0x42000D48))).isEqualTo(new Result.Ok<>(answer));
        bench().control(reader(), 0x42330012, Bytes.parseHex("0A0400000100"));
        assertThat(ask(new ControlCode.Whole(0x42330012))).isEqualTo(new Result.Ok<>(Bytes.parseHex("0A0400000100")));
        assertThat(ask(new ControlCode.Whole(0x00313520)).code()).isEqualTo(UNSUPPORTED_FEATURE_PCSCLITE);
    }

    private Result<Bytes> ask(ControlCode code) {
        return one().onCard(card -> card.control(code, Bytes.EMPTY));
    }

    @Test
    default void aResetByAnotherShutsOutAttributesAndNotControlCodes() {
        bench().control(reader(), 0x42000D48, Bytes.EMPTY);
        bothAttached();
        assertThat(two().reset()).isEqualTo(SUCCESS);
        assertThat(one().onCard(card -> card.getAttribute(0x7FFF0003)).code()).isEqualTo(RESET_CARD);
        assertThat(ask(ControlCode.Function.GET_FEATURE_REQUEST).code()).isEqualTo(SUCCESS);
    }
}
