package org.readerdesk.card.names;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.readerdesk.pcsc.Ascii;

/// Understands a pattern of an ATR.
final class PatternParser {

    private static final String LITERAL = "0123456789ABCDEF ";
    private static final int ASCII = 128;
    private static final int DEEPEST = 20;
    private static final int MOST_TIMES = 999;
    private static final BitSet ANYTHING = new BitSet();

    static {
        ANYTHING.set(0, ASCII);
    }

    private final String text;
    private int at;
    private int depth;

    private PatternParser(String text) {
        this.text = Ascii.upper(text);
    }

    /// Nothing for what is no pattern, or more than is understood here.
    static Optional<AtrPattern> parse(String text) {
        try {
            var parser = new PatternParser(text);
            var pattern = parser.any();
            return parser.at == parser.text.length() ? Optional.of(pattern) : Optional.empty();
        } catch (NoPattern _) {
            return Optional.empty();
        }
    }

    private AtrPattern any() throws NoPattern {
        if (++depth > DEEPEST) {
            throw new NoPattern();
        }
        var parts = new ArrayList<AtrPattern>();
        parts.add(all());
        while (at < text.length() && text.charAt(at) == '|') {
            at++;
            parts.add(all());
        }
        depth--;
        return parts.size() == 1 ? parts.getFirst() : new AtrPattern.Any(List.copyOf(parts));
    }

    private AtrPattern all() throws NoPattern {
        var parts = new ArrayList<AtrPattern>();
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            parts.add(repeated(one()));
        }
        return new AtrPattern.All(List.copyOf(parts));
    }

    private AtrPattern one() throws NoPattern {
        char c = text.charAt(at++);
        if (c == '.') {
            return new AtrPattern.One(ANYTHING);
        }
        if (c == '[') {
            return new AtrPattern.One(choice());
        }
        if (c == '(') {
            var inside = any();
            expect(')');
            return inside;
        }
        if (LITERAL.indexOf(c) < 0) {
            throw new NoPattern();
        }
        var literal = new BitSet();
        literal.set(c);
        return new AtrPattern.One(literal);
    }

    /// What is between square brackets.
    private BitSet choice() throws NoPattern {
        var allowed = new BitSet();
        boolean others = at < text.length() && text.charAt(at) == '^';
        at += others ? 1 : 0;
        do {
            char first = next();
            boolean range = at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']';
            at += range ? 1 : 0;
            char last = range ? next() : first;
            if (first >= ASCII || last >= ASCII || last < first) {
                throw new NoPattern();
            }
            allowed.set(first, last + 1);
        } while (at < text.length() && text.charAt(at) != ']');
        expect(']');
        if (others) {
            allowed.flip(0, ASCII);
        }
        return allowed;
    }

    private AtrPattern repeated(AtrPattern part) throws NoPattern {
        if (at == text.length()) {
            return part;
        }
        return switch (text.charAt(at)) {
            case '?' -> times(part, 0, 1);
            case '*' -> times(part, 0, MOST_TIMES);
            case '+' -> times(part, 1, MOST_TIMES);
            case '{' -> counted(part);
            default -> part;
        };
    }

    private AtrPattern times(AtrPattern part, int least, int most) {
        at++;
        return new AtrPattern.Repeat(part, least, most);
    }

    private AtrPattern counted(AtrPattern part) throws NoPattern {
        at++;
        int least = number();
        int most = least;
        if (at < text.length() && text.charAt(at) == ',') {
            at++;
            most = at < text.length() && text.charAt(at) == '}' ? MOST_TIMES : number();
        }
        expect('}');
        return new AtrPattern.Repeat(part, least, most);
    }

    private int number() throws NoPattern {
        int number = 0;
        int begin = at;
        while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0 && number <= MOST_TIMES) {
            number = 10 * number + Character.digit(text.charAt(at++), 10);
        }
        if (at == begin || number > MOST_TIMES) {
            throw new NoPattern();
        }
        return number;
    }

    private char next() throws NoPattern {
        if (at == text.length()) {
            throw new NoPattern();
        }
        return text.charAt(at++);
    }

    private void expect(char c) throws NoPattern {
        if (next() != c) {
            throw new NoPattern();
        }
    }

    private static final class NoPattern extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
