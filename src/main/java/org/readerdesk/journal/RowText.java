package org.readerdesk.journal;

import com.google.gson.JsonObject;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.ResultCode;

/// The first JSON object of a line, which makes the [Row]; equal values become one object. For one thread.
///
/// Its fields: `at`, `tookNanos`, `reader`, `operation` and `arguments` or `event`, `code`, `refusal`.
final class RowText {

    /// Ends the object.
    static final char END = '\t';

    private final Map<String, String> readers = new HashMap<>();
    private final Map<String, What> whats = new HashMap<>();
    private final Map<String, Optional<Answer>> answers = new HashMap<>();

    /// The fields of an operation.
    static JsonObject fields(Outcome outcome) {
        var line = new JsonObject();
        line.addProperty("at", outcome.started().toString());
        line.addProperty("tookNanos", outcome.took().toNanos());
        line.addProperty("reader", outcome.reader());
        line.addProperty("operation", OperationText.name(outcome.operation()));
        line.addProperty("arguments", OperationText.arguments(outcome.operation()));
        answer(line, outcome.answer());
        return line;
    }

    /// The fields of an event.
    static JsonObject fields(Event event) {
        var line = new JsonObject();
        line.addProperty("at", event.at().toString());
        line.addProperty("reader", event.reader());
        line.addProperty("event", event.kind().name());
        event.answer().ifPresent(answer -> answer(line, answer));
        return line;
    }

    private static void answer(JsonObject line, Answer answer) {
        line.addProperty("code", answer.code().hex());
        answer.refusal().ifPresent(refusal -> line.addProperty("refusal", refusal.name()));
    }

    /// Reads the fields of a line, whole or up to its [#END].
    ///
    /// @return empty for what is no line of ours
    Optional<Row> parse(String line) {
        int end = line.indexOf(END);
        try (var in = new JsonReader(new StringReader(end < 0 ? line : line.substring(0, end)))) {
            in.setStrictness(Strictness.STRICT);
            var row = read(in);
            return in.peek() == JsonToken.END_DOCUMENT ? Optional.of(row) : Optional.empty();
        } catch (IOException | IllegalStateException | IllegalArgumentException | DateTimeException
                | StackOverflowError _) {
            return Optional.empty();
        }
    }

    private Row read(JsonReader in) throws IOException {
        var fields = new HashMap<String, String>();
        OptionalLong took = OptionalLong.empty();
        in.beginObject();
        while (in.hasNext()) {
            var name = in.nextName();
            switch (name) {
                case "tookNanos" -> took = OptionalLong.of(in.nextLong());
                case "at", "reader", "operation", "arguments", "event", "code", "refusal" ->
                        fields.put(name, in.nextString());
                default -> in.skipValue();
            }
        }
        in.endObject();
        return new Row(Instant.parse(need(fields, "at")),
                readers.computeIfAbsent(need(fields, "reader"), reader -> reader),
                what(fields), answer(fields), Duration.ofNanos(took.orElse(0)));
    }

    private static String need(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    private What what(Map<String, String> fields) {
        var event = fields.get("event");
        if (event != null) {
            return whats.computeIfAbsent(event, kind -> new What.Happened(Event.Kind.valueOf(kind)));
        }
        var name = need(fields, "operation");
        var arguments = need(fields, "arguments");
        return whats.computeIfAbsent(name + ' ' + arguments,
                _ -> new What.Asked(OperationText.parse(name, arguments)));
    }

    private Optional<Answer> answer(Map<String, String> fields) {
        var code = fields.get("code");
        if (code == null) {
            if (fields.containsKey("operation")) {
                throw new IllegalArgumentException("code is missing");
            }
            return Optional.empty();
        }
        var refusal = Optional.ofNullable(fields.get("refusal"));
        return answers.computeIfAbsent(code + refusal.orElse(""), _ -> Optional.of(new Answer(code(code),
                refusal.map(Refusal::valueOf), "")));
    }

    static ResultCode code(String hex) {
        if (!hex.matches("0x[0-9A-F]{8}")) {
            throw new IllegalArgumentException("no result code");
        }
        return new ResultCode(Integer.parseUnsignedInt(hex.substring(2), 16));
    }
}
