package org.readerdesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.readerdesk.card.atr.Atr;
import org.readerdesk.card.atr.Part;
import org.readerdesk.card.atr.Rate;
import org.readerdesk.card.atr.Span;

/// An ATR as a person reads it: what follows from it, then a line for each part, then what is wrong.
final class AtrText {

    private static final String INDENT = "    ";

    private AtrText() {
    }

    static List<String> lines(Atr atr) {
        var lines = new ArrayList<String>();
        lines.add("ATR " + atr.bytes().spacedHex());
        lines.add(INDENT + summary(atr));
        atr.contactless().ifPresent(kind -> lines.add(INDENT + AtrWords.contactless(kind)));
        atr.parts().forEach(part -> lines.add(INDENT + line(atr, part)));
        atr.defects().forEach(defect -> lines.add(INDENT + "wrong: " + DefectWords.sentence(defect)));
        return lines;
    }

    private static String summary(Atr atr) {
        var known = new ArrayList<String>();
        known.add(atr.protocols().isEmpty() ? "no protocol"
                : atr.protocols().stream().map(protocol -> "T=" + protocol).collect(Collectors.joining(", ")));
        atr.specific().ifPresent(mode -> known.add("specific mode, T=" + mode.protocol()));
        atr.rate().ifPresent(rate -> known.add(
                "%d bit/s at %s MHz".formatted(rate.maxBitRate(), rate.maxMegahertz().toPlainString())));
        var check = atr.check();
        known.add(check.index().isPresent() ? "TCK " + (check.right() ? "right" : "wrong")
                : check.expected() ? "no TCK" : "no TCK expected");
        return String.join("; ", known);
    }

    private static String line(Atr atr, Part part) {
        var rate = atr.rate().orElse(Rate.DEFAULT);
        var fields = part.fields().stream().map(field -> AtrWords.field(field, rate)).filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        return "%-6s %-9s %-9s  %s".formatted(place(part.span()), part.role().key(),
                AtrWords.hex(atr, part.span()), fields).stripTrailing();
    }

    /// Counted from 1.
    private static String place(Span span) {
        return span.count() == 1 ? Integer.toString(span.first() + 1) : "%d-%d".formatted(span.first() + 1, span.end());
    }
}
