package org.readerdesk.pcsc.simulator;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.CardState;
import org.readerdesk.pcsc.ControlCode;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;

/// The attributes and control codes of every simulated reader: those that the common CCID driver knows.
final class Attributes {

    private static final int VERSION_1_0 = 0x0100_0000;
    private static final int LONGEST_COMMAND = 261;

    private Attributes() {
    }

    static Result<Bytes> read(SimReader reader, int tag) {
        return switch (tag) {
            case 0x0001_0100 -> text("ReaderDesk Simulation");
            case 0x0001_0102 -> number(VERSION_1_0);
            case 0x0007_A007 -> number(LONGEST_COMMAND);
            case 0x0009_0300 -> new Result.Ok<>(Bytes.of((byte) (reader.is(CardState.PRESENT) ? 2 : 0)));
            case 0x0009_0301 -> new Result.Ok<>(Bytes.of((byte) (reader.is(CardState.POWERED) ? 1 : 0)));
            case 0x0009_0303 -> new Result.Ok<>(reader.atr);
            case 0x7FFF_0003, 0x7FFF_0004 -> text(reader.name);
            default -> new Result.Err<>(ResultCode.UNSUPPORTED_FEATURE_PCSCLITE);
        };
    }

    /// An empty list of features; nothing else is known.
    static Result<Bytes> control(ControlCode code) {
        return code.equals(ControlCode.Function.GET_FEATURE_REQUEST) ? new Result.Ok<>(Bytes.EMPTY)
                : new Result.Err<>(ResultCode.UNSUPPORTED_FEATURE_PCSCLITE);
    }

    private static Result<Bytes> text(String text) {
        return new Result.Ok<>(Bytes.of((text + "\0").getBytes(StandardCharsets.UTF_8)));
    }

    private static Result<Bytes> number(int value) {
        return new Result.Ok<>(Bytes.of(
                ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.nativeOrder()).putInt(value).array()));
    }
}
