package org.readerdesk.ui.activity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.readerdesk.journal.Row;
import org.readerdesk.journal.What;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.ui.text.ReaderNames;
import org.readerdesk.ui.text.Words;

/// Which lines of the log are shown.
///
/// @param kind of line
/// @param reader only this one's; empty for all
/// @param text to be found in the line, in any case; empty for anything
public record Filter(Kind kind, Optional<String> reader, String text) {

    /// Everything.
    public static final Filter ALL = new Filter(Kind.ALL, Optional.empty(), "");

    /// A kind of lines.
    public enum Kind {
        ALL,
        /// Operations that failed, and events that are trouble.
        FAILING,
        /// What happened by itself.
        EVENTS
    }

    /// @param name puts an answer into words
    Predicate<Row> predicate(Function<Answer, String> name) {
        Predicate<Row> ofKind = switch (kind) {
            case ALL -> _ -> true;
            case FAILING -> Row::isFailing;
            case EVENTS -> Row::isEvent;
        };
        Predicate<Row> ofReader = reader.<Predicate<Row>>map(wanted -> row -> row.reader().equals(wanted))
                .orElse(_ -> true);
        return text.isBlank() ? ofKind.and(ofReader)
                : ofKind.and(ofReader).and(new Search(fold(text.strip()), name)::in);
    }

    private static String fold(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    /// Looks for words. What was looked at is remembered: rows share readers, operations and answers.
    private static final class Search {

        private final String wanted;
        private final Function<Answer, String> name;
        private final Map<String, Boolean> readers = new HashMap<>();
        private final Map<What, Boolean> whats = new HashMap<>();
        private final Map<Answer, Boolean> answers = new HashMap<>();

        Search(String wanted, Function<Answer, String> name) {
            this.wanted = wanted;
            this.name = name;
        }

        boolean in(Row row) {
            return readers.computeIfAbsent(row.reader(), reader -> has(ReaderNames.visible(reader)))
                    || whats.computeIfAbsent(row.what(), what -> has(Words.what(what)))
                    || row.answer().filter(answer -> answers.computeIfAbsent(answer,
                            each -> has(name.apply(each)) || has(each.code().hex()))).isPresent();
        }

        private boolean has(String words) {
            return fold(words).contains(wanted);
        }
    }
}
