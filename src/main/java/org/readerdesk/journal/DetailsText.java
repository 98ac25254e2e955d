package org.readerdesk.journal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.readerdesk.manage.AttachmentState;
import org.readerdesk.manage.Call;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.CardState;
import org.readerdesk.pcsc.CardStatus;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.ShareMode;

/// Whole lines: what [RowText] reads, a tab, and a second JSON object with the rest, which is read only for a row that
/// somebody looks at.
final class DetailsText {

    private static final int STATUS_WORD = 2;

    private DetailsText() {
    }

    /// The line of an operation, without its end.
    static String print(Outcome outcome) {
        var details = new JsonObject();
        words(details, outcome.answer());
        details.add("before", state(outcome.before()));
        details.add("after", state(outcome.after()));
        var calls = new JsonArray();
        outcome.calls().forEach(call -> calls.add(call(call)));
        details.add("calls", calls);
        var data = data(outcome.data());
        if (!data.isEmpty()) {
            details.add("data", data);
        }
        return RowText.fields(outcome).toString() + RowText.END + details;
    }

    /// The line of an event, without its end.
    static String print(Event event) {
        var details = new JsonObject();
        event.answer().ifPresent(answer -> words(details, answer));
        event.state().ifPresent(state -> {
            details.add("flags", names(state.flags()));
            details.addProperty("eventCount", state.eventCount());
            details.addProperty("atr", state.atr().hex());
        });
        if (event.lost() > 0) {
            details.addProperty("lost", event.lost());
        }
        return RowText.fields(event).toString() + RowText.END + details;
    }

    private static void words(JsonObject object, Answer answer) {
        if (!answer.detail().isEmpty()) {
            object.addProperty("words", answer.detail());
        }
    }

    private static JsonObject state(AttachmentState state) {
        var object = new JsonObject();
        switch (state) {
            case AttachmentState.Free(var lostBy) -> lostBy.ifPresent(code -> object.addProperty("lostBy", code.hex()));
            case AttachmentState.Held held -> {
                object.addProperty("reader", held.reader());
                held.handle().ifPresent(handle -> object.addProperty("handle", OperationText.hex(handle)));
                object.addProperty("borrowed", held.borrowed());
                object.addProperty("share", held.share().name());
                object.addProperty("protocols", OperationText.protocols(held.preferred()));
                held.protocol().ifPresent(protocol -> object.addProperty("protocol", protocol.name()));
                held.atr().ifPresent(atr -> object.addProperty("atr", atr.hex()));
                object.addProperty("since", held.since().toString());
                object.addProperty("locks", held.locks());
                held.lockedSince().ifPresent(since -> object.addProperty("lockedSince", since.toString()));
                held.stale().ifPresent(code -> object.addProperty("stale", code.hex()));
            }
        }
        return object;
    }

    private static JsonObject call(Call call) {
        var object = new JsonObject();
        object.addProperty("function", call.function());
        object.addProperty("arguments", call.arguments());
        object.addProperty("code", call.answer().code().hex());
        call.answer().refusal().ifPresent(refusal -> object.addProperty("refusal", refusal.name()));
        words(object, call.answer());
        object.addProperty("tookNanos", call.took().toNanos());
        object.addProperty("times", call.times());
        return object;
    }

    private static JsonObject data(Outcome.Data data) {
        var object = new JsonObject();
        data.status().ifPresent(status -> {
            var card = new JsonObject();
            card.addProperty("reader", status.reader());
            card.add("states", names(status.states()));
            card.addProperty("eventCount", status.eventCount());
            status.protocol().ifPresent(protocol -> card.addProperty("protocol", protocol.name()));
            card.addProperty("atr", status.atr().hex());
            object.add("status", card);
        });
        // what a card says may be about its holder: the status word is enough
        data.response().filter(response -> response.length() >= STATUS_WORD).ifPresent(response -> object.addProperty(
                "statusWord", response.hex().substring(2 * (response.length() - STATUS_WORD))));
        data.sameCard().ifPresent(same -> object.addProperty("sameCard", same));
        data.handle().ifPresent(handle -> object.addProperty("handle", OperationText.hex(handle)));
        return object;
    }

    private static JsonArray names(Collection<? extends Enum<?>> constants) {
        var names = new JsonArray();
        constants.stream().map(Enum::name).sorted().forEach(names::add);
        return names;
    }

    /// Reads a line that [RowText] has read as `row`.
    ///
    /// @return empty for what is no line of ours
    static Optional<Details> parse(String line, Row row) {
        try {
            var rest = rest(line);
            return Optional.of(switch (row.what()) {
                case What.Asked(var operation) -> new Details.OfOutcome(outcome(row, operation, rest));
                case What.Happened(var kind) -> new Details.OfEvent(event(row, kind, rest));
            });
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | DateTimeException
                | NullPointerException | ClassCastException | UnsupportedOperationException | StackOverflowError _) {
            return Optional.empty();
        }
    }

    /// The second object of a line.
    ///
    /// @throws JsonParseException when there is none
    static JsonObject rest(String line) {
        return JsonParser.parseString(line.substring(line.indexOf(RowText.END) + 1)).getAsJsonObject();
    }

    private static Outcome outcome(Row row, Operation operation, JsonObject rest) {
        var calls = new ArrayList<Call>();
        rest.getAsJsonArray("calls").forEach(call -> calls.add(call(call.getAsJsonObject())));
        return new Outcome(row.reader(), operation, row.at(), row.took(), answer(row, rest),
                state(rest.getAsJsonObject("before")), state(rest.getAsJsonObject("after")), calls,
                rest.has("data") ? data(rest.getAsJsonObject("data")) : Outcome.Data.NONE);
    }

    private static Answer answer(Row row, JsonObject rest) {
        var answer = row.answer().orElseThrow();
        return new Answer(answer.code(), answer.refusal(), text(rest, "words").orElse(""));
    }

    private static Event event(Row row, Event.Kind kind, JsonObject rest) {
        var state = rest.has("flags") ? Optional.of(new ReaderState(row.reader(),
                set(rest.getAsJsonArray("flags"), ReaderFlag.class, ReaderFlag::valueOf),
                rest.get("eventCount").getAsInt(), bytes(rest, "atr"))) : Optional.<ReaderState>empty();
        var answer = row.answer().isPresent() ? Optional.of(answer(row, rest)) : Optional.<Answer>empty();
        return new Event(row.at(), kind, row.reader(), state, answer,
                rest.has("lost") ? rest.get("lost").getAsInt() : 0);
    }

    private static AttachmentState state(JsonObject object) {
        if (!object.has("share")) {
            return new AttachmentState.Free(text(object, "lostBy").map(RowText::code));
        }
        return new AttachmentState.Held(object.get("reader").getAsString(), handle(object),
                object.get("borrowed").getAsBoolean(), ShareMode.valueOf(object.get("share").getAsString()),
                OperationText.protocols(object.get("protocols").getAsString()),
                text(object, "protocol").map(Protocol::valueOf), text(object, "atr").map(Bytes::parseHex),
                Instant.parse(object.get("since").getAsString()), object.get("locks").getAsInt(),
                text(object, "lockedSince").map(Instant::parse), text(object, "stale").map(RowText::code));
    }

    private static OptionalLong handle(JsonObject object) {
        var handle = text(object, "handle").map(OperationText::handle);
        return handle.isPresent() ? OptionalLong.of(handle.get()) : OptionalLong.empty();
    }

    private static Call call(JsonObject object) {
        return new Call(object.get("function").getAsString(), object.get("arguments").getAsString(),
                new Answer(RowText.code(object.get("code").getAsString()),
                        text(object, "refusal").map(Refusal::valueOf), text(object, "words").orElse("")),
                Duration.ofNanos(object.get("tookNanos").getAsLong()), object.get("times").getAsInt());
    }

    private static Outcome.Data data(JsonObject object) {
        var status = Optional.ofNullable(object.getAsJsonObject("status")).map(card -> new CardStatus(
                card.get("reader").getAsString(),
                set(card.getAsJsonArray("states"), CardState.class, CardState::valueOf),
                card.get("eventCount").getAsInt(), text(card, "protocol").map(Protocol::valueOf), bytes(card, "atr")));
        return new Outcome.Data(status, Optional.empty(),
                Optional.ofNullable(object.get("sameCard")).map(JsonElement::getAsBoolean),
                text(object, "handle").map(OperationText::handle));
    }

    private static <E extends Enum<E>> Set<E> set(JsonArray names, Class<E> type, Function<String, E> parse) {
        var set = EnumSet.noneOf(type);
        names.forEach(name -> set.add(parse.apply(name.getAsString())));
        return set;
    }

    private static Bytes bytes(JsonObject object, String key) {
        return Bytes.parseHex(object.get(key).getAsString());
    }

    private static Optional<String> text(JsonObject object, String key) {
        return Optional.ofNullable(object.get(key)).map(JsonElement::getAsString);
    }
}
