package org.readerdesk.ui.card;

import java.util.List;
import java.util.stream.IntStream;
import org.readerdesk.card.atr.Span;

/// An ATR in words, of one moment.
///
/// @param atr as people write it
/// @param tiles one for each byte
/// @param facts what follows from the whole
/// @param lines what the bytes say, in their order
public record CardView(String reader, String atr, List<Tile> tiles, List<Fact> facts, List<Line> lines,
        List<Flaw> flaws) {

    public CardView {
        tiles = List.copyOf(tiles);
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
        flaws = List.copyOf(flaws);
    }

    /// Where a byte belongs.
    public enum Kind {
        /// TS, T0 and TCK.
        FRAME,
        /// TA1 and so on.
        INTERFACE,
        /// Said of the card by its maker, or by the reader.
        HISTORICAL,
        /// Behind the end.
        SURPLUS
    }

    /// A byte.
    ///
    /// @param role as the standard writes it: `TA1`, `H3`
    /// @param wrong whether a flaw is told of it
    public record Tile(String hex, String role, Kind kind, boolean wrong) {
    }

    /// Something that follows from the whole.
    ///
    /// @param id tells it from the others
    public record Fact(String id, String label, String value) {
    }

    /// Something that bytes say.
    ///
    /// @param bytes the roles of these bytes
    /// @param span the bytes themselves
    /// @param part the bytes that belong together with them
    public record Line(String bytes, String label, String value, Span span, Span part) {
    }

    /// Something that is wrong.
    ///
    /// @param index of the byte; of what is missing, where it should stand
    public record Flaw(String sentence, int index) {
    }

    /// The lines about the byte at `index`; if none is about it alone, those of its part.
    List<Integer> linesOf(int index) {
        var own = IntStream.range(0, lines.size()).filter(i -> lines.get(i).span().contains(index)).boxed().toList();
        return own.isEmpty() ? IntStream.range(0, lines.size()).filter(i -> lines.get(i).part().contains(index)).boxed()
                .toList() : own;
    }
}
