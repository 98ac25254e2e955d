package org.readerdesk.ui.attachment;

import java.util.ArrayList;
import java.util.List;
import org.readerdesk.manage.AttachmentState;
import org.readerdesk.manage.HeldHandle;
import org.readerdesk.manage.LaneState;
import org.readerdesk.ui.desk.Sharing;
import org.readerdesk.ui.text.Words;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// The line below the reader's name: what is held, and how.
final class AttachmentLine {

    private AttachmentLine() {
    }

    /// A list of short facts, the most important first.
    static String line(Panel panel) {
        var facts = new ArrayList<String>();
        var lane = panel.situation().lane();
        switch (lane.attachment()) {
            case AttachmentState.Free(var lostBy) -> {
                facts.add(lostBy.map(code -> text("line.lost", code.hex())).orElseGet(() -> text("line.free")));
                facts.add(of("presence", panel.situation().presence()));
                if (panel.sharing() == Sharing.FREE && panel.situation().presence().hasCard()
                        || panel.sharing().isElsewhere()) {
                    facts.add(of("sharing", panel.sharing()));
                }
            }
            case AttachmentState.Held held -> held(facts, held);
        }
        beside(facts, lane);
        return String.join(text("line.separator"), facts);
    }

    private static void held(List<String> facts, AttachmentState.Held held) {
        facts.add(text(held.borrowed() ? "line.borrowed" : "line.attached", Words.time(held.since())));
        facts.add(of("share", held.share()));
        facts.add(held.protocol().map(protocol -> protocol.display()).orElseGet(() -> text("line.no.protocol")));
        held.handle().ifPresent(number -> facts.add(text("line.handle", Words.hex(number))));
        if (held.locks() > 0) {
            facts.add(held.lockedSince().map(since -> text("line.locks.since", held.locks(), Words.time(since)))
                    .orElseGet(() -> text("line.locks", held.locks())));
        }
        held.stale().ifPresent(code -> facts.add(text("line.stale", code.hex())));
    }

    private static void beside(List<String> facts, LaneState lane) {
        lane.handles().stream().map(HeldHandle::hex).forEach(hex -> facts.add(text("line.open", hex)));
        if (lane.stuck() > 0) {
            facts.add(text("line.stuck", lane.stuck()));
        }
    }
}
