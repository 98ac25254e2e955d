package org.readerdesk.passport.page;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import org.readerdesk.passport.ReaderPassport;
import org.readerdesk.passport.attribute.Attribute;
import org.readerdesk.passport.attribute.AttributeOutcome;
import org.readerdesk.passport.attribute.AttributeValue;
import org.readerdesk.passport.attribute.Unit;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.Quoted;

/// The attributes that the driver tells; those that it does not have are folded.
record AttributeRows(PageTexts texts, Platform platform) {

    /// What is shown and what JSON has, of one value.
    private record Shown(String words, JsonElement data, String unit) {

        Shown(String words, JsonElement data) {
            this(words, data, "");
        }
    }

    Section section(List<ReaderPassport.Line> lines) {
        var rows = new ArrayList<Row>();
        var absent = new ArrayList<Row>();
        lines.forEach(line -> {
            var row = row(line.attribute(), line.outcome());
            (row.told() instanceof Told.NotAvailable ? absent : rows).add(row);
        });
        return new Section(Section.Kind.ATTRIBUTES, texts.of("section", Section.Kind.ATTRIBUTES), "", rows,
                absent.isEmpty() ? "" : texts.get("attributes.absent", absent.size()), absent);
    }

    private Row row(Attribute attribute, AttributeOutcome outcome) {
        return switch (outcome) {
            case AttributeOutcome.Told(AttributeValue.Malformed malformed) -> row(attribute, texts.of("flaw",
                    malformed.flaw(), malformed.detail(), malformed.bytes().length()),
                    new Told.Malformed(malformed.bytes().spacedHex()));
            case AttributeOutcome.Told(var value) -> {
                var shown = shown(value);
                yield row(attribute, shown.words(), new Told.Value(shown.data(), shown.unit(), raw(value)));
            }
            case AttributeOutcome.NotAvailable(var answer) -> {
                var code = Told.Code.of(answer, platform);
                yield row(attribute, texts.get("absent", code.display()), new Told.NotAvailable(code));
            }
            case AttributeOutcome.Failed(var answer) -> {
                var code = Told.Code.of(answer, platform);
                yield row(attribute, texts.get("failed", code.display()), new Told.Failed(code));
            }
        };
    }

    private Row row(Attribute attribute, String words, Told told) {
        return new Row(attribute.pcscName(), texts.of("attribute", attribute), words, attribute.pcscName(), told,
                attribute == Attribute.VENDOR_IFD_SERIAL_NO);
    }

    /// Only where the words do not tell the bytes themselves.
    private static String raw(AttributeValue value) {
        return value instanceof AttributeValue.Raw(Bytes bytes) ? bytes.spacedHex() : "";
    }

    private Shown shown(AttributeValue value) {
        return switch (value) {
            case AttributeValue.Text(var text) -> new Shown(text.isEmpty() ? texts.get("empty") : Quoted.seen(text),
                    new JsonPrimitive(text));
            case AttributeValue.Number(long number, var unit) -> number(number, unit);
            case AttributeValue.Version version -> new Shown(version.toString(),
                    new JsonPrimitive(version.toString()));
            case AttributeValue.Protocols(var protocols, int others) -> {
                var names = protocols.stream().sorted().map(Protocol::display).toList();
                yield set(names, names, others);
            }
            case AttributeValue.Channel channel -> channel(channel);
            case AttributeValue.Characteristics(var found, int others) -> set(
                    found.stream().sorted().map(each -> texts.of("characteristic", each)).toList(),
                    found.stream().sorted().map(Enum::name).toList(), others);
            case AttributeValue.Check(var kind, long code) -> choice("check", kind, code);
            case AttributeValue.PresenceOfCard(var presence, int code) -> choice("presence", presence, code);
            case AttributeValue.ContactsActive(boolean active) -> new Shown(texts.get(active ? "yes" : "no"),
                    new JsonPrimitive(active));
            case AttributeValue.AtrBytes(var atr) -> new Shown(atr.isEmpty() ? texts.get("none") : atr.spacedHex(),
                    new JsonPrimitive(atr.hex()));
            case AttributeValue.CardType(var kind, int code) -> choice("card.kind", kind, code);
            case AttributeValue.Raw(var bytes) -> new Shown(texts.get("bytes", bytes.length()),
                    new JsonPrimitive(bytes.hex()));
            case AttributeValue.Malformed _ -> throw new IllegalArgumentException("is no value");
        };
    }

    private Shown number(long number, Unit unit) {
        var data = new JsonPrimitive(number);
        return switch (unit) {
            case NONE -> new Shown(texts.get("number", number), data);
            case KILOHERTZ -> new Shown(texts.get("kilohertz", number), data, "kHz");
            case BITS_PER_SECOND -> new Shown(texts.get("bits", number), data, "bit/s");
            case BYTES -> new Shown(texts.get("bytes", number), data, "bytes");
        };
    }

    /// @param others bits without a name
    private Shown set(List<String> words, List<String> names, int others) {
        var all = new ArrayList<>(words);
        var data = Rows.array(names);
        if (others != 0) {
            var bits = "0x%08X".formatted(others);
            all.add(bits);
            data.add(bits);
        }
        return new Shown(all.isEmpty() ? texts.get("none") : String.join(", ", all), data);
    }

    private Shown choice(String family, Enum<?> constant, long code) {
        return new Shown(texts.of(family, constant, code), new JsonPrimitive(constant.name()));
    }

    private Shown channel(AttributeValue.Channel channel) {
        var data = new JsonObject();
        data.addProperty("kind", channel.kind().name());
        data.addProperty("code", channel.code());
        data.addProperty("number", channel.number());
        return new Shown(texts.of("channel", channel.kind(), channel.number(), channel.bus(), channel.address(),
                "0x%04X".formatted(channel.code())), data);
    }
}
