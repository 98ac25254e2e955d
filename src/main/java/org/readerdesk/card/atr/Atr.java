package org.readerdesk.card.atr;

import java.util.List;
import java.util.Optional;
import org.readerdesk.pcsc.Bytes;

/// An answer to reset, taken apart as far as it goes.
///
/// @param parts in their order; together they hold each byte once
/// @param protocols T of the protocols that are offered, in the order of the ATR, the first one first; 15 is none
/// @param rate of TA1, or the default without TA1; empty if TA1 has a reserved half
/// @param specific what TA2 says, if it is there
/// @param historical where the historical bytes stand, those that are there
/// @param contactless whether this looks like what a reader makes up for a contactless card
/// @param defects in the order of their bytes
public record Atr(Bytes bytes, List<Part> parts, List<Integer> protocols, Optional<Rate> rate,
        Optional<SpecificMode> specific, Span historical, Check check, Optional<Contactless> contactless,
        List<Defect> defects) {

    /// TS and 32 characters behind it.
    public static final int LONGEST = 33;

    public Atr {
        parts = List.copyOf(parts);
        protocols = List.copyOf(protocols);
        defects = List.copyOf(defects);
    }

    /// Takes any bytes apart: what is wrong with them is among the defects, and no reason to stop before their end.
    public static Atr decode(Bytes bytes) {
        return new AtrReader(bytes).read();
    }

    /// TA1 as it stands there, 0 to 255, reserved values too; empty where the ATR has none.
    public Optional<Integer> ta1() {
        return parts.stream().filter(part -> part.role() instanceof Role.Interface(var letter, var group, _)
                && letter == InterfaceWord.Letter.TA && group == 1).findFirst()
                .map(part -> bytes.at(part.span().first()));
    }

    /// The first field with this meaning.
    public Optional<Field> field(Meaning meaning) {
        return parts.stream().flatMap(part -> part.fields().stream()).filter(field -> field.meaning() == meaning)
                .findFirst();
    }
}
