package org.readerdesk.ui.result;

import java.util.ArrayList;
import org.readerdesk.diagnose.SystemFacts;
import org.readerdesk.diagnose.SessionKind;
import org.readerdesk.ui.text.Messages;
import org.readerdesk.ui.text.ReaderNames;
import org.readerdesk.ui.text.Words;

import static org.readerdesk.ui.text.Messages.text;

/// A result as plain text, for a ticket.
public final class ResultText {

    private ResultText() {
    }

    /// @param manager which resource manager answered, in words
    /// @param version of ReaderDesk
    /// @param session from where the person works
    public static String of(ResultView view, String manager, String version, SessionKind session) {
        var lines = new ArrayList<String>();
        lines.add(text("copy.time", Words.zonedTime(view.outcome().started())));
        lines.add(text("copy.reader", ReaderNames.visible(view.outcome().reader())));
        lines.add(text("copy.operation", view.title()));
        lines.add(text("copy.result", view.text().name(), view.hex()));
        lines.add(text("copy.by", text(view.outcome().answer().byReaderDesk() ? "by.READERDESK" : "by.MANAGER"),
                Words.took(view.outcome().took())));
        lines.add(text("copy.meaning", view.sentence()));
        view.facts().forEach(fact -> lines.add(text("copy.fact", fact.label(), fact.value())));
        view.calls().forEach(call -> lines.add(text("copy.call", call.call(), call.code(), call.took())));
        lines.add(text("copy.manager", manager));
        lines.add(text("copy.readerdesk", version, SystemFacts.system()));
        lines.add(text("copy.session", Messages.of("session", session)));
        return String.join(System.lineSeparator(), lines);
    }
}
