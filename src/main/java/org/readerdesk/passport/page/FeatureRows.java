package org.readerdesk.passport.page;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import org.readerdesk.passport.ReaderPassport;
import org.readerdesk.passport.feature.Defect;
import org.readerdesk.passport.feature.FeatureList;
import org.readerdesk.passport.feature.PropertyTag;
import org.readerdesk.passport.feature.PropertyValue;
import org.readerdesk.passport.feature.TlvProperties;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Quoted;

/// The features of PC/SC part 10 and the properties, each as it was told, after what they come to for a PIN.
record FeatureRows(PageTexts texts, Platform platform) {

    /// The answers of part 10.
    private enum Part {
        FEATURES, PROPERTIES, PIN
    }

    Section section(ReaderPassport passport) {
        var rows = new Rows(texts);
        if (!passport.features().entries().isEmpty()) {
            new PinRows(texts).add(rows, passport);
        }
        answer(rows, "ask.features", passport.answers().features());
        passport.features().entries().forEach(entry -> rows.add(feature(entry)));
        answer(rows, "ask.properties", passport.answers().tlv());
        passport.tlv().entries().forEach(entry -> rows.add(property(entry)));
        answer(rows, "ask.pin", passport.answers().pin());
        defects(rows, Part.FEATURES, passport.features().defects());
        defects(rows, Part.PROPERTIES, passport.tlv().defects());
        defects(rows, Part.PIN, passport.pin().defects());
        boolean none = rows.list().isEmpty() && passport.answers().features().isPresent();
        return Section.of(Section.Kind.FEATURES, texts.of("section", Section.Kind.FEATURES),
                none ? texts.get("features.none") : "", rows.list());
    }

    /// A success needs no row.
    private void answer(Rows rows, String id, Optional<Answer> answer) {
        answer.filter(given -> !given.isSuccess()).ifPresent(given -> {
            var code = Told.Code.of(given, platform);
            boolean missing = Missing.is(given.code());
            rows.add(new Row(id, rows.label(id), texts.get(missing ? "absent" : "failed", code.display()), "",
                    missing ? new Told.NotAvailable(code) : new Told.Failed(code), false));
        });
    }

    private Row feature(FeatureList.Entry entry) {
        var code = "0x%08X".formatted(entry.code().value());
        return new Row(entry.feature().map(known -> known.pcscName()).orElseGet(() -> tag("FEATURE", entry.tag())),
                entry.feature().map(known -> known.pcscName())
                        .orElseGet(() -> texts.get("feature.unknown", hex(entry.tag()))),
                texts.get("feature.code", code), "", new Told.Value(new JsonPrimitive(code), "", ""), false);
    }

    private Row property(TlvProperties.Entry entry) {
        String id = entry.property().map(PropertyTag::pcscName).orElseGet(() -> tag("PROPERTY", entry.tag()));
        String label = entry.property().map(PropertyTag::pcscName)
                .orElseGet(() -> texts.get("property.unknown", hex(entry.tag())));
        return switch (entry.value()) {
            case PropertyValue.Number(long number) -> new Row(id, label, number(entry, number), "",
                    new Told.Value(new JsonPrimitive(number), "", ""), false);
            case PropertyValue.Text(var text) -> new Row(id, label,
                    text.isEmpty() ? texts.get("empty") : Quoted.seen(text), "",
                    new Told.Value(new JsonPrimitive(text), "", ""), false);
            // of a tag with a name the bytes are not what they must be, which a defect tells
            case PropertyValue.Raw(var bytes) -> new Row(id, label, texts.get("bytes", bytes.length()), "",
                    raw(entry, bytes), false);
        };
    }

    private static Told raw(TlvProperties.Entry entry, Bytes bytes) {
        return entry.property().isPresent() ? new Told.Malformed(bytes.spacedHex())
                : new Told.Value(new JsonPrimitive(bytes.hex()), "", bytes.spacedHex());
    }

    private String number(TlvProperties.Entry entry, long number) {
        boolean isUsbNumber = entry.property().filter(known -> known == PropertyTag.ID_VENDOR
                || known == PropertyTag.ID_PRODUCT).isPresent();
        return isUsbNumber ? "0x%04X".formatted(number) : texts.get("number", number);
    }

    private void defects(Rows rows, Part part, List<Defect> defects) {
        defects.forEach(defect -> {
            var data = new JsonObject();
            data.addProperty("answer", part.name());
            data.addProperty("kind", defect.kind().name());
            data.addProperty("offset", defect.offset());
            data.addProperty("detail", defect.detail());
            rows.value("part10.defect", texts.of("defect", defect.kind(), texts.of("answer", part), defect.offset(),
                    defect.detail()), data, "");
        });
    }

    private static String tag(String kind, int tag) {
        return kind + "_" + hex(tag);
    }

    private static String hex(int tag) {
        return "0x%02X".formatted(tag);
    }
}
