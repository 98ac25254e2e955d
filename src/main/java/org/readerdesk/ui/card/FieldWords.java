package org.readerdesk.ui.card;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.readerdesk.card.atr.CardWord;
import org.readerdesk.card.atr.Field;
import org.readerdesk.card.atr.InterfaceWord;
import org.readerdesk.card.atr.Rate;
import org.readerdesk.card.atr.Value;
import org.readerdesk.card.atr.Word;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.ui.text.Words;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// Puts what a field says into words.
final class FieldWords {

    private static final int ANY_PROTOCOL = 15;
    private static final double MEGA = 1e6;
    private static final double NANO = 1e9;
    private static final int SHORTEST_TEXT = 3;

    private FieldWords() {
    }

    /// @param rate of the whole ATR, for times
    static String value(Field field, Rate rate) {
        return switch (field.value()) {
            case Value.Amount(var number, var unit) -> of("atr.unit", unit, number);
            case Value.Time time -> time(time, rate);
            case Value.Protocol(int number) -> number == ANY_PROTOCOL ? text("atr.protocol.any") : "T=" + number;
            case Value.Choice(var word) -> word(word);
            case Value.Choices(var words) -> words(words);
            case Value.Flag(boolean set) -> text(set ? "atr.yes" : "atr.no");
            case Value.Digits(var digits) -> digits;
            case Value.Name(var name) -> name;
            case Value.Raw(var bytes) -> raw(bytes);
            case Value.Reserved(int code) -> text("atr.reserved", "%X".formatted(code));
        };
    }

    private static String words(List<Word> words) {
        return words.isEmpty() ? text("atr.none") : words.stream().map(FieldWords::word)
                .collect(Collectors.joining(", "));
    }

    private static String time(Value.Time time, Rate rate) {
        double seconds = time.seconds(rate, rate.maxMegahertz().doubleValue() * MEGA);
        return text("atr.time", time.etu(), time.clocks(), Words.took(Duration.ofNanos((long) (seconds * NANO))),
                rate.maxMegahertz());
    }

    /// The bytes, and the text that they may be.
    private static String raw(Bytes bytes) {
        var ascii = new StringBuilder();
        for (byte each : bytes.toArray()) {
            if (each < ' ' || each > '~') {
                return bytes.spacedHex();
            }
            ascii.append((char) each);
        }
        return ascii.length() < SHORTEST_TEXT ? bytes.spacedHex() : bytes.spacedHex() + "  \"" + ascii + '"';
    }

    private static String word(Word word) {
        return switch (word) {
            case InterfaceWord one -> word(one);
            case CardWord one -> word(one);
        };
    }

    private static String word(InterfaceWord word) {
        return switch (word) {
            case InterfaceWord.Convention one -> of("atr.convention", one);
            case InterfaceWord.Letter one -> of("atr.letter", one);
            case InterfaceWord.Vpp one -> of("atr.vpp", one);
            case InterfaceWord.Guard one -> of("atr.guard", one);
            case InterfaceWord.ModeChange one -> of("atr.mode", one);
            case InterfaceWord.Parameters one -> of("atr.parameters", one);
            case InterfaceWord.ErrorDetection one -> of("atr.detection", one);
            case InterfaceWord.ClockStop one -> of("atr.clock", one);
            case InterfaceWord.Supply one -> of("atr.supply", one);
            case InterfaceWord.Spu one -> of("atr.spu", one);
        };
    }

    private static String word(CardWord word) {
        return switch (word) {
            case CardWord.Category one -> of("atr.category", one);
            case CardWord.Service one -> of("atr.service", one);
            case CardWord.Access one -> of("atr.access", one);
            case CardWord.Selection one -> of("atr.selection", one);
            case CardWord.WriteBehaviour one -> of("atr.writing", one);
            case CardWord.Channel one -> of("atr.channel", one);
            case CardWord.LifeCycle one -> of("atr.life", one);
            case CardWord.Standard one -> of("atr.standard", one);
        };
    }
}
