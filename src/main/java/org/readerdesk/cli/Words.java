package org.readerdesk.cli;

import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Quoted;
import org.readerdesk.pcsc.ReaderFlag;

/// Values as a person reads them on a terminal.
final class Words {

    /// Six hexadecimal digits or more, or four decimal ones. Nothing in it is repeated without an end but single
    /// characters: a long word takes no stack.
    private static final Pattern DIGITS = Pattern.compile("\\p{XDigit}(?:[\\s:.-]*+\\p{XDigit}){5}"
            + "(?:[\\p{XDigit}\\s:.-]*\\p{XDigit})?|[0-9]{4,}");

    /// More than the 20 digits of a 64-bit number.
    private static final Pattern NO_NUMBER = Pattern.compile("\\p{XDigit}(?:[\\s:.-]*+\\p{XDigit}){20}"
            + "(?:[\\p{XDigit}\\s:.-]*\\p{XDigit})?");

    private Words() {
    }

    /// A reader's name: plain, or as a string of JSON where blanks at an end, quotation marks round it, or characters
    /// that are not seen could mislead.
    static String reader(String name) {
        boolean plain = name.equals(name.strip()) && !name.isEmpty() && !name.startsWith("\"")
                && name.codePoints().noneMatch(Quoted::unseen);
        if (plain) {
            return name;
        }
        return Quoted.seen(new JsonPrimitive(name).toString());
    }

    /// As [Quoted#of], for a word that is where no number belongs: longer rows of hexadecimal digits may be a command that
    /// lost its `transmit:`, with a PIN in it, and are not repeated.
    static String quotedWithoutDigits(String word) {
        return Quoted.of(DIGITS.matcher(word).replaceAll(
                row -> row.group().chars().anyMatch(c -> c >= '0' && c <= '9') ? "…" : row.group()));
    }

    /// As [Quoted#of], for a word that is where a number belongs: rows too long for any number are not repeated.
    static String quotedNumber(String word) {
        return Quoted.of(withoutLongRows(word));
    }

    /// `text` without rows of digits that are too long for any number and may be a command.
    static String withoutLongRows(String text) {
        return NO_NUMBER.matcher(text).replaceAll("…");
    }

    /// A reader's flags in words, the card first.
    static String state(Set<ReaderFlag> flags) {
        var shown = List.of(ReaderFlag.UNKNOWN, ReaderFlag.UNAVAILABLE, ReaderFlag.EMPTY, ReaderFlag.PRESENT,
                ReaderFlag.MUTE, ReaderFlag.UNPOWERED, ReaderFlag.INUSE, ReaderFlag.EXCLUSIVE);
        String words = shown.stream().filter(flags::contains).map(Words::flag).collect(Collectors.joining(", "));
        return words.isEmpty() ? "state not known" : words;
    }

    private static String flag(ReaderFlag flag) {
        return switch (flag) {
            case UNKNOWN -> "unknown reader";
            case UNAVAILABLE -> "unavailable";
            case EMPTY -> "no card";
            case PRESENT -> "card in";
            case MUTE -> "mute";
            case UNPOWERED -> "no power";
            case INUSE -> "in use";
            case EXCLUSIVE -> "exclusive";
            case IGNORE, CHANGED, ATRMATCH -> "";
        };
    }

    /// An ATR with its label, or nothing.
    static String atr(Bytes atr) {
        return atr.isEmpty() ? "" : "ATR " + atr.spacedHex();
    }

    /// `0x8010000C SCARD_E_NO_SMARTCARD`
    static String code(Answer answer, Platform platform) {
        return answer.code().hex() + " " + ResultCodes.standard().name(answer, platform);
    }

    /// Who answered.
    static String by(Answer answer) {
        return answer.byReaderDesk() ? "ReaderDesk" : "resource manager";
    }

    /// A duration in a unit that suits it.
    static String took(Duration took) {
        double micros = took.toNanos() / 1e3;
        return micros < 1e3 ? String.format(Locale.ROOT, "%.0f us", micros)
                : micros < 1e6 ? String.format(Locale.ROOT, "%.1f ms", micros / 1e3)
                : String.format(Locale.ROOT, "%.1f s", micros / 1e6);
    }
}
