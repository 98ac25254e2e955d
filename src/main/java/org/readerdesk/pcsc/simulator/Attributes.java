package org.readerdesk.pcsc.simulator;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.CardState;
import org.readerdesk.pcsc.ControlCode;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;

/// What one simulated reader tells of itself: what the common CCID driver knows of any reader, and what is set. Guarded by
/// the lock of [Simulation].
final class Attributes {

    private final Map<Integer, Optional<Bytes>> values = new HashMap<>();
    private final Map<Integer, Optional<Bytes>> controls = new HashMap<>();

    /// @param reader its name; a sample tells more than another one
    Attributes(String reader) {
        SampleReader.attributes(reader).forEach((tag, value) -> values.put(tag, Optional.of(value)));
        SampleReader.controls(reader).forEach((code, answer) -> controls.put(code, Optional.of(answer)));
    }

    /// @param value empty: the reader has no such attribute
    void set(int tag, Optional<Bytes> value) {
        values.put(tag, value);
    }

    /// @param answer empty: the reader does not know the code
    void setControl(int code, Optional<Bytes> answer) {
        controls.put(code, answer);
    }

    Result<Bytes> read(SimReader reader, int tag) {
        return result(values.getOrDefault(tag, live(reader, tag)));
    }

    Result<Bytes> control(ControlCode code) {
        return result(controls.getOrDefault(code.on(Platform.PCSCLITE), Optional.empty()));
    }

    /// What follows the reader and its card.
    private static Optional<Bytes> live(SimReader reader, int tag) {
        return switch (tag) {
            case 0x0009_0300 -> Optional.of(Bytes.of((byte) (reader.is(CardState.PRESENT) ? 2 : 0)));
            case 0x0009_0301 -> Optional.of(Bytes.of((byte) (reader.is(CardState.POWERED) ? 1 : 0)));
            case 0x0009_0303 -> Optional.of(reader.atr);
            case 0x7FFF_0003, 0x7FFF_0004 -> Optional.of(text(reader.name));
            default -> Optional.empty();
        };
    }

    private static Result<Bytes> result(Optional<Bytes> value) {
        return value.<Result<Bytes>>map(Result.Ok::new)
                .orElseGet(() -> new Result.Err<>(ResultCode.UNSUPPORTED_FEATURE_PCSCLITE));
    }

    /// A text as a driver tells it: UTF-8 and a NUL.
    static Bytes text(String text) {
        return Bytes.of((text + "\0").getBytes(StandardCharsets.UTF_8));
    }

    /// A number as a driver tells it.
    static Bytes number(int value) {
        return Bytes.of(ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.nativeOrder()).putInt(value).array());
    }
}
