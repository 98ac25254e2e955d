package org.readerdesk.passport.page;

import org.readerdesk.card.atr.Defect;
import org.readerdesk.card.atr.Field;
import org.readerdesk.card.atr.Rate;

/// Puts what an ATR says into the words of a language: window and command line have their own.
public interface CardWords {

    /// What a field says, with what it is called; empty where it says nothing beside its bytes.
    ///
    /// @param rate of the whole ATR, for times
    String field(Field field, Rate rate);

    /// What is wrong, a sentence.
    String defect(Defect defect);
}
