package org.readerdesk.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.readerdesk.manage.AttachmentState;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.CardStatus;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Protocol;

/// One object a line.
record JsonReport(Console console, Platform platform) implements Report {

    @Override
    public void ran(String step, Outcome outcome, boolean automatic) {
        var object = new JsonObject();
        object.addProperty("step", step);
        if (automatic) {
            object.addProperty("automatic", true);
        }
        Json.answer(object, outcome.answer(), platform);
        object.addProperty("protocol", protocol(outcome).map(Protocol::display).orElse(null));
        object.addProperty("tookMicros", micros(outcome.took()));
        var data = data(outcome.data());
        if (!data.isEmpty()) {
            object.add("data", data);
        }
        if (!outcome.calls().isEmpty()) {
            var calls = new JsonArray();
            outcome.calls().forEach(call -> calls.add(Json.call(call, platform)));
            object.add("calls", calls);
        }
        console.line(object.toString());
    }

    @Override
    public void waited(String step, Duration took) {
        var object = new JsonObject();
        object.addProperty("step", step);
        object.add("protocol", JsonNull.INSTANCE);
        object.addProperty("tookMicros", micros(took));
        console.line(object.toString());
    }

    /// The protocol that is active after the step.
    static Optional<Protocol> protocol(Outcome outcome) {
        return outcome.data().status().flatMap(CardStatus::protocol)
                .or(() -> outcome.after().held().flatMap(AttachmentState.Held::protocol));
    }

    private static JsonObject data(Outcome.Data data) {
        var object = new JsonObject();
        data.status().ifPresent(status -> {
            object.addProperty("reader", status.reader());
            object.add("state", Json.names(status.states()));
            object.addProperty("eventCount", status.eventCount());
            object.add("atr", Json.hex(status.atr()));
        });
        data.response().map(Bytes::hex).ifPresent(hex -> object.addProperty("response", hex));
        data.sameCard().ifPresent(same -> object.addProperty("sameCard", same));
        data.handle().ifPresent(handle -> object.addProperty("handle", "0x%08X".formatted(handle)));
        return object;
    }

    private static long micros(Duration took) {
        return TimeUnit.NANOSECONDS.toMicros(took.toNanos());
    }
}
