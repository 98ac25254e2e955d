package org.readerdesk.ui.passport;

import java.util.List;
import java.util.Optional;
import org.readerdesk.codes.Explanation;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.ui.attachment.Panel;
import org.readerdesk.ui.attachment.Reason;

/// How far the reader's own data are.
public sealed interface Step {

    /// They were not read: that needs a handle.
    ///
    /// @param held whether there is one by now
    /// @param whyNot why none can be opened for it; empty when one can
    record Offered(boolean held, Optional<Reason> whyNot) implements Step {
    }

    /// They are being read.
    ///
    /// @param waiting what it waits for, once that takes long
    record Reading(Optional<Panel.Waiting> waiting) implements Step {
    }

    /// Reading ended with a failing code; what came before it is on the page.
    record Failed(Answer answer, Explanation text) implements Step {
        /// What to try, the best first.
        public List<String> tries() {
            return text.tries();
        }
    }

    /// They are on the page.
    ///
    /// @param outdated whether reader or card have changed since
    record Read(boolean outdated) implements Step {
    }
}
