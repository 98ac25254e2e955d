package org.readerdesk.pcsc.simulator;

import java.util.ArrayList;
import java.util.List;
import org.readerdesk.pcsc.Quoted;

/// Cuts a line into words and quoted names.
final class ScriptWords {

    /// @param quoted whether it stood in double quotes
    record Word(String text, boolean quoted) {

        @Override
        public String toString() {
            return Quoted.of(text);
        }
    }

    private final String line;
    private int place;

    private ScriptWords(String line) {
        this.line = line;
    }

    static List<Word> of(String line) throws ScriptLine.Mistake {
        return new ScriptWords(line).cut();
    }

    private List<Word> cut() throws ScriptLine.Mistake {
        var words = new ArrayList<Word>();
        while (true) {
            while (!atEnd() && Character.isWhitespace(line.charAt(place))) {
                place++;
            }
            if (atEnd() || line.charAt(place) == '#') {
                return words;
            }
            words.add(line.charAt(place) == '"' ? quoted() : plain());
            if (!atEnd() && !Character.isWhitespace(line.charAt(place)) && line.charAt(place) != '#') {
                throw new ScriptLine.Mistake("a space is missing after " + words.getLast()
                        + "; expected spaces between words, and names in one pair of double quotes");
            }
        }
    }

    private Word plain() {
        int start = place;
        while (!atEnd() && !Character.isWhitespace(line.charAt(place)) && line.charAt(place) != '"'
                && line.charAt(place) != '#') {
            place++;
        }
        return new Word(line.substring(start, place), false);
    }

    private Word quoted() throws ScriptLine.Mistake {
        var text = new StringBuilder();
        place++;
        while (!atEnd()) {
            char c = line.charAt(place++);
            if (c == '"') {
                return new Word(text.toString(), true);
            }
            text.append(c == '\\' ? escaped() : c);
        }
        throw new ScriptLine.Mistake("the name that begins with " + Quoted.of(text.toString())
                + " has no end; expected a closing double quote");
    }

    private char escaped() throws ScriptLine.Mistake {
        char c = atEnd() ? ' ' : line.charAt(place++);
        if (c != '"' && c != '\\') {
            throw new ScriptLine.Mistake(
                    "a backslash inside a name stands before a double quote or another backslash only; "
                            + "expected \\\" or \\\\");
        }
        return c;
    }

    private boolean atEnd() {
        return place >= line.length();
    }
}
