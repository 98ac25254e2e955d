package org.readerdesk.passport.page;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.stream.Collectors;
import org.readerdesk.passport.ReaderPassport;
import org.readerdesk.passport.feature.ApduSize;
import org.readerdesk.passport.feature.Display;
import org.readerdesk.passport.feature.PinPad;
import org.readerdesk.passport.feature.PropertyTag;

/// What a reader can do with a PIN and with commands beside the card's; no PIN is ever near.
record PinRows(PageTexts texts) {

    void add(Rows rows, ReaderPassport passport) {
        var pad = passport.pinPad();
        rows.flag("pin.verify", pad.verify());
        rows.flag("pin.modify", pad.modify());
        if (pad.hasKeys()) {
            keys(rows, pad);
        }
        rows.flag("pace", pad.pace());
        pad.ppdu().ifPresent(ppdu -> rows.flag("ppdu", ppdu));
        rows.flag("escape.feature", pad.escape());
        passport.tlv().number(PropertyTag.MAX_APDU_DATA_SIZE).ifPresent(size -> rows.value("apdu",
                texts.of("apdu", ApduSize.of(size), size), new JsonPrimitive(size), "bytes"));
    }

    private void keys(Rows rows, PinPad pad) {
        pad.display().ifPresent(display -> rows.value("pin.display",
                texts.get("pin.display", display.lines(), display.columns()), data(display), ""));
        length(rows, pad);
        if (!pad.entryEnds().isEmpty()) {
            rows.value("pin.end", pad.entryEnds().stream().sorted().map(end -> texts.of("pin.end", end))
                    .collect(Collectors.joining(", ")),
                    Rows.array(pad.entryEnds().stream().sorted().map(Enum::name).toList()), "");
        }
        pad.secondTimeOut().ifPresent(known -> rows.flag("pin.timeout", known));
    }

    private static JsonObject data(Display display) {
        var data = new JsonObject();
        data.addProperty("lines", display.lines());
        data.addProperty("columns", display.columns());
        return data;
    }

    private void length(Rows rows, PinPad pad) {
        var least = pad.minLength();
        var most = pad.maxLength();
        if (least.isEmpty() && most.isEmpty()) {
            return;
        }
        var data = new JsonObject();
        least.ifPresent(digits -> data.addProperty("min", digits));
        most.ifPresent(digits -> data.addProperty("max", digits));
        String words = least.isEmpty() ? texts.get("pin.most", most.getAsInt())
                : most.isEmpty() ? texts.get("pin.least", least.getAsInt())
                : texts.get("pin.length", least.getAsInt(), most.getAsInt());
        rows.value("pin.length", words, data, "");
    }
}
