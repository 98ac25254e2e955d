package org.readerdesk.ui.result;

import org.readerdesk.codes.Explanation;
import org.readerdesk.manage.AttachmentState;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.CardState;
import org.readerdesk.ui.attachment.Rules;
import org.readerdesk.ui.text.Words;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// The one sentence about an outcome: what the code means, or, when all went well, how things stand now.
final class Sentences {

    private Sentences() {
    }

    static String about(Outcome outcome, Explanation explanation) {
        if (!outcome.answer().isSuccess()) {
            return explanation.meaning();
        }
        var done = done(outcome, explanation);
        return Rules.disturbsOthers(outcome.before().held(), outcome.operation()) ? text("success.disturbing", done)
                : done;
    }

    private static String done(Outcome outcome, Explanation explanation) {
        return switch (outcome.operation()) {
            case Operation.Attach _, Operation.AttachByHandle _ -> outcome.after().held()
                    .map(held -> text("success.attach", of("share", held.share()), Words.protocol(held.protocol())))
                    .orElse(explanation.meaning());
            case Operation.Reconnect _ -> outcome.data().sameCard()
                    .map(same -> text(same ? "success.reconnect.same" : "success.reconnect.other"))
                    .orElseGet(() -> text("success.reconnect"));
            case Operation.Lock _ -> text("success.lock");
            case Operation.Unlock _ -> text("success.unlock",
                    outcome.after().held().map(AttachmentState.Held::locks).orElse(0));
            case Operation.Status _ -> outcome.data().status()
                    .filter(status -> status.states().contains(CardState.ABSENT))
                    .map(_ -> text("success.status.empty")).orElseGet(() -> text("success.status"));
            case Operation.Detach _, Operation.Close _ -> text("success.detach");
            case Operation.Open _ -> text("success.open");
            case Operation.Inspect _ -> text("success.inspect");
            case Operation.Transmit _ -> explanation.meaning();
        };
    }
}
