package org.readerdesk.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.readerdesk.codes.CodeEntry;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.manage.Call;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;

/// Values as JSON, in the shapes that `src/docs/command-line.md` promises.
final class Json {

    private Json() {
    }

    /// Adds `code`, `name` (null for a code that is not in the table) and `by`.
    static JsonObject answer(JsonObject to, Answer answer, Platform platform) {
        to.addProperty("code", answer.code().hex());
        to.addProperty("name", ResultCodes.standard().find(answer, platform)
                .map(CodeEntry::name).orElse(null));
        to.addProperty("by", Words.by(answer));
        return to;
    }

    /// A reader as `list` shows it: `name`, `state`, `atr`.
    static JsonObject reader(ReaderState reader) {
        var object = new JsonObject();
        object.addProperty("name", reader.name());
        object.add("state", flags(reader));
        object.add("atr", hex(reader.atr()));
        return object;
    }

    /// The flags by name, but for CHANGED, which says nothing to somebody who asks the first time.
    static JsonArray flags(ReaderState reader) {
        var flags = EnumSet.noneOf(ReaderFlag.class);
        flags.addAll(reader.flags());
        flags.remove(ReaderFlag.CHANGED);
        return names(flags);
    }

    static JsonArray names(Collection<? extends Enum<?>> values) {
        var array = new JsonArray();
        values.stream().sorted().map(Enum::name).forEach(array::add);
        return array;
    }

    /// Hexadecimal digits, or null for no bytes.
    static JsonElement hex(Bytes bytes) {
        return bytes.isEmpty() ? JsonNull.INSTANCE : new JsonPrimitive(bytes.hex());
    }

    /// A call below an operation.
    static JsonObject call(Call call, Platform platform) {
        var object = new JsonObject();
        object.addProperty("function", call.function());
        object.addProperty("arguments", call.arguments());
        answer(object, call.answer(), platform);
        object.addProperty("tookMicros", TimeUnit.NANOSECONDS.toMicros(call.took().toNanos()));
        object.addProperty("times", call.times());
        return object;
    }
}
