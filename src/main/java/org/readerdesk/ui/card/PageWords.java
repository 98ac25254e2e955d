package org.readerdesk.ui.card;

import org.readerdesk.card.atr.Defect;
import org.readerdesk.card.atr.Field;
import org.readerdesk.card.atr.Rate;
import org.readerdesk.card.atr.Value;
import org.readerdesk.passport.page.CardWords;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// What an ATR says, in the words of the window, for a page that has its bytes beside them.
public final class PageWords implements CardWords {

    @Override
    public String field(Field field, Rate rate) {
        String value = FieldWords.value(field, rate);
        boolean bytesAlone = field.value() instanceof Value.Raw(var bytes) && value.equals(bytes.spacedHex());
        return bytesAlone ? "" : text("atr.pair", of("atr.meaning", field.meaning()), value);
    }

    @Override
    public String defect(Defect defect) {
        return of("atr.defect", defect.kind(), defect.index() + 1, defect.detail(), "%02X".formatted(defect.detail()));
    }
}
