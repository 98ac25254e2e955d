package org.readerdesk.card.names;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.readerdesk.card.names.Damage.Kind;

/// Reads a list in the form of pcsc-tools: a pattern, below it its names, each behind a tab; `#` begins a comment.
final class ListReader {

    /// Stands in the place of bytes that are no UTF-8, and in no list.
    private static final char NO_CHARACTER = '\uFFFD';
    private static final int LONGEST_LINE = 2000;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String source;
    private final CardList.Builder rows = new CardList.Builder();
    private final List<String> names = new ArrayList<>();
    private String pattern = "";
    private int patternLine;
    private int line;

    private ListReader(String source) {
        this.source = source;
    }

    /// Reads on behind damaged lines.
    static CardList read(String source, byte[] bytes) {
        var reader = new ListReader(source);
        int begin = bytes.length >= MARK.length && ByteBuffer.wrap(bytes, 0, MARK.length)
                .equals(ByteBuffer.wrap(MARK)) ? MARK.length : 0;
        for (int at = begin; at <= bytes.length; at++) {
            if (at == bytes.length || bytes[at] == '\n') {
                reader.line++;
                int end = at > begin && bytes[at - 1] == '\r' ? at - 1 : at;
                reader.line(bytes, begin, end - begin);
                begin = at + 1;
            }
        }
        reader.endRow();
        return reader.rows.build();
    }

    private void line(byte[] bytes, int begin, int length) {
        if (length == 0 || bytes[begin] == '#') {
            endRow();
        } else if (length > LONGEST_LINE) {
            damaged(Kind.TOO_LONG, bytes[begin]);
        } else {
            String text = new String(bytes, begin, length, StandardCharsets.UTF_8);
            if (text.indexOf(0) >= 0 || text.indexOf(NO_CHARACTER) >= 0) {
                damaged(Kind.NOT_TEXT, bytes[begin]);
            } else if (text.charAt(0) == '\t') {
                name(text.strip());
            } else {
                pattern(text.stripTrailing());
            }
        }
    }

    /// A damaged name leaves its pattern and the other names.
    private void damaged(Kind kind, byte first) {
        if (first != '\t') {
            endRow();
        }
        rows.damage(kind, line);
    }

    private void name(String name) {
        if (pattern.isEmpty()) {
            rows.damage(Kind.NO_ATR, line);
        } else if (!name.isEmpty()) {
            names.add(name);
        }
    }

    private void pattern(String text) {
        endRow();
        if (text.isEmpty()) {
            return;
        }
        if (!CardList.Builder.isPattern(text)) {
            rows.damage(Kind.NO_PATTERN, line);
        }
        pattern = text;
        patternLine = line;
    }

    private void endRow() {
        if (!pattern.isEmpty()) {
            if (names.isEmpty()) {
                rows.damage(Kind.NO_NAME, patternLine);
            } else {
                rows.add(new Match(Match.Origin.LIST, pattern, names, source, patternLine));
            }
        }
        pattern = "";
        names.clear();
    }
}
