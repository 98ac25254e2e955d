package org.readerdesk.passport.feature;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// What a reader can do with a PIN, and what else goes past the card's commands.
///
/// @param verify a PIN is typed on the reader's own keys
/// @param modify a PIN is changed on the reader's own keys
/// @param display of the reader; empty when it has none, or does not tell
/// @param minLength of a PIN, in digits; empty when not told
/// @param maxLength of a PIN, in digits; empty when not told
/// @param entryEnds what ends the typing; empty when not told
/// @param secondTimeOut whether it knows a time-out after the first key; empty when not told
/// @param pace whether it builds the protected channel PACE itself
/// @param ppdu whether commands to the reader itself pass through the escape feature; empty when not told
/// @param escape whether the maker's own commands pass
public record PinPad(boolean verify, boolean modify, Optional<Display> display, OptionalInt minLength,
        OptionalInt maxLength, Set<EntryEnd> entryEnds, Optional<Boolean> secondTimeOut, boolean pace,
        Optional<Boolean> ppdu, boolean escape) {

    private static final int PPDU_THROUGH_ESCAPE = 1;

    public PinPad {
        entryEnds = Set.copyOf(entryEnds);
    }

    /// Joins what a reader told. Where both tell, the four bytes made for PIN pads win over the TLV properties.
    public static PinPad of(FeatureList features, TlvProperties tlv, Optional<PinProperties> pin) {
        var layout = pin.map(PinProperties::layout).or(() -> number(tlv, PropertyTag.LCD_LAYOUT));
        var ends = pin.map(PinProperties::entryValidation)
                .or(() -> number(tlv, PropertyTag.ENTRY_VALIDATION_CONDITION));
        var timeOut2 = pin.map(PinProperties::timeOut2).or(() -> number(tlv, PropertyTag.TIME_OUT_2));
        return new PinPad(hasAny(features, FeatureTag.VERIFY_PIN_DIRECT, FeatureTag.VERIFY_PIN_START),
                hasAny(features, FeatureTag.MODIFY_PIN_DIRECT, FeatureTag.MODIFY_PIN_START),
                layout.flatMap(Display::of), optional(number(tlv, PropertyTag.MIN_PIN_SIZE)),
                optional(number(tlv, PropertyTag.MAX_PIN_SIZE)), ends.map(EntryEnd::of).orElse(Set.of()),
                timeOut2.map(value -> value != 0), features.has(FeatureTag.EXECUTE_PACE),
                number(tlv, PropertyTag.PPDU_SUPPORT).map(bits -> (bits & PPDU_THROUGH_ESCAPE) != 0),
                features.has(FeatureTag.CCID_ESC_COMMAND));
    }

    /// Whether a PIN need not pass through the computer.
    public boolean hasKeys() {
        return verify || modify;
    }

    private static boolean hasAny(FeatureList features, FeatureTag... tags) {
        return Stream.of(tags).anyMatch(features::has);
    }

    private static OptionalInt optional(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static Optional<Integer> number(TlvProperties tlv, PropertyTag property) {
        OptionalLong number = tlv.number(property);
        return number.isPresent() ? Optional.of((int) number.getAsLong()) : Optional.empty();
    }
}
