package org.readerdesk.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import org.readerdesk.card.atr.Atr;
import org.readerdesk.card.atr.Contactless;
import org.readerdesk.card.atr.Field;
import org.readerdesk.card.atr.Meaning;
import org.readerdesk.card.atr.Rate;
import org.readerdesk.card.atr.Span;
import org.readerdesk.card.atr.Unit;
import org.readerdesk.card.atr.Value;
import org.readerdesk.pcsc.Bytes;

/// What an ATR says, in English.
final class AtrWords {

    private static final double MEGA = 1e6;
    private static final double SECOND = 1;
    private static final double MILLI = 1e3;

    private AtrWords() {
    }

    /// The bytes of `span`.
    static String hex(Atr atr, Span span) {
        return span.count() == 0 ? "" : atr.bytes().spacedHex().substring(3 * span.first(), 3 * span.end() - 1);
    }

    static String contactless(Contactless kind) {
        return "looks like the ATR that a reader makes up for a contactless " + switch (kind) {
            case STORAGE -> "storage card";
            case TYPE_A -> "card of ISO 14443-4 (type A)";
            case LIKELY_TYPE_B -> "card of ISO 14443-4 (likely type B)";
        } + "; its protocols and rate are the reader's invention";
    }

    /// A field with its label, or nothing if it says nothing beside the bytes.
    ///
    /// @param rate of the whole ATR, for times
    static String field(Field field, Rate rate) {
        String label = MeaningWords.label(field.meaning());
        return switch (field.value()) {
            case Value.Amount(var number, var unit) -> label + " " + number.toPlainString() + unit(unit);
            case Value.Time time -> label + " " + time(time, rate);
            case Value.Protocol(int number) -> number == 15 ? "T=15: for every protocol" : label + " T=" + number;
            case Value.Choice(var word) -> labelled(label, WordWords.of(word));
            case Value.Choices(var words) -> labelled(label, words.isEmpty() ? "none"
                    : words.stream().map(WordWords::of).collect(Collectors.joining(", ")));
            case Value.Flag(boolean set) -> labelled(label, set ? "yes" : "no");
            case Value.Digits(var digits) -> labelled(label, digits);
            case Value.Name(var name) -> labelled(label, name);
            case Value.Raw(var bytes) -> raw(field.meaning(), label, bytes);
            case Value.Reserved(int code) -> labelled(label, "%X, a code without a meaning".formatted(code));
        };
    }

    private static String labelled(String label, String value) {
        return label.isEmpty() ? value : label + ": " + value;
    }

    private static String raw(Meaning meaning, String label, Bytes bytes) {
        String text = text(bytes);
        return switch (meaning) {
            case CHECK, SURPLUS, CONVENTION, PADDING -> "";
            case HISTORICAL_DATA -> text.isEmpty() ? "" : "\"" + text + "\"";
            case STATUS_WORD, DIR_REFERENCE, APPLICATION_FAMILY, APPLICATION_CHECK, APPLICATION_COUNT, BIT_RATES,
                    CARD_NAME, PROVIDER -> labelled(label, bytes.spacedHex());
            default -> text.isEmpty() ? label : labelled(label, "\"" + text + "\"");
        };
    }

    /// Bytes that are all visible ASCII, and at least three of them.
    private static String text(Bytes bytes) {
        var text = new StringBuilder();
        for (byte each : bytes.toArray()) {
            if (each < ' ' || each > '~' || each == '"') {
                return "";
            }
            text.append((char) each);
        }
        return text.length() < 3 ? "" : text.toString();
    }

    private static String time(Value.Time time, Rate rate) {
        double seconds = time.seconds(rate, rate.maxMegahertz().doubleValue() * MEGA);
        String counted = time.etu() == 0 ? time.clocks() + " clock cycles" : time.clocks() == 0 ? time.etu() + " etu"
                : "%d etu and %d clock cycles".formatted(time.etu(), time.clocks());
        return "%s (%s at %s MHz)".formatted(counted, seconds < SECOND
                ? String.format(Locale.ROOT, "%.1f ms", seconds * MILLI)
                : String.format(Locale.ROOT, "%.2f s", seconds),
                rate.maxMegahertz().toPlainString());
    }

    private static String unit(Unit unit) {
        return switch (unit) {
            case NONE -> "";
            case MEGAHERTZ -> " MHz";
            case BITS_PER_SECOND -> " bit/s";
            case CLOCKS_PER_ETU -> " clock cycles";
            case ETU -> " etu";
            case BYTES -> " bytes";
            case QUARTETS -> " quartets";
            case VOLTS -> " V";
            case MILLIAMPERES -> " mA";
        };
    }
}
