package org.readerdesk.ui.text;

import java.util.List;
import java.util.Optional;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Platform;

/// What answers are called and mean; the window's view of the table of result codes.
public interface CodeTexts {

    /// What there is to say about `answer` on `platform`.
    Text describe(Answer answer, Platform platform);

    /// @param name `SCARD_W_RESET_CARD`; for a code that is in no table, a word that says so
    /// @param meaning one sentence
    /// @param refusal why ReaderDesk itself answered; empty for the resource manager's answers
    /// @param causes usual ones; empty when there is nothing to add
    /// @param tries what to try, in order
    record Text(String name, String meaning, Optional<String> refusal, List<String> causes, List<String> tries) {

        public Text {
            causes = List.copyOf(causes);
            tries = List.copyOf(tries);
        }
    }
}
