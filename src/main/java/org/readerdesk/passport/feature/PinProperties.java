package org.readerdesk.passport.feature;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readerdesk.pcsc.Bytes;

/// The answer to `FEATURE_IFD_PIN_PROPERTIES` (`PIN_PROPERTIES_STRUCTURE`).
///
/// @param layout `wLcdLayout`: lines in the high byte, characters of a line in the low one
/// @param entryValidation `bEntryValidationCondition`: see [EntryEnd]
/// @param timeOut2 `bTimeOut2`: 0 when the reader knows one time-out only
public record PinProperties(int layout, int entryValidation, int timeOut2) {

    private static final int LENGTH = 4;

    /// What was read: the properties, or why there are none.
    public record Decoded(Optional<PinProperties> properties, List<Defect> defects) {

        /// It was not asked.
        public static final Decoded NONE = new Decoded(Optional.empty(), List.of());

        public Decoded {
            defects = List.copyOf(defects);
        }
    }

    /// Reads any bytes; they are properties only when there are exactly four.
    public static Decoded decode(Bytes answer) {
        return answer.length() == LENGTH
                ? new Decoded(Optional.of(new PinProperties(answer.at(0) | answer.at(1) << Byte.SIZE, answer.at(2),
                        answer.at(3))), List.of())
                : new Decoded(Optional.empty(), List.of(new Defect(Defect.Kind.WRONG_LENGTH, 0, answer.length())));
    }

    /// Empty when there is none.
    public Optional<Display> display() {
        return Display.of(layout);
    }

    /// What ends the typing of a PIN.
    public Set<EntryEnd> entryEnds() {
        return EntryEnd.of(entryValidation);
    }
}
