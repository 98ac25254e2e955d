package org.readerdesk.ui.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readerdesk.manage.AttachmentState;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.ui.desk.Desk;
import org.readerdesk.ui.desk.Presence;
import org.readerdesk.ui.text.Messages;
import org.readerdesk.ui.text.ReaderNames;
import org.readerdesk.ui.text.Tone;

import static org.readerdesk.ui.text.Messages.text;

/// One reader of the list.
///
/// @param reader its name as listed
/// @param card the card in words
/// @param atr empty when unknown
/// @param chips at most three, the most important first
public record ReaderCard(String reader, Presence presence, String card, Bytes atr, List<Chip> chips) {

    private static final int MOST_CHIPS = 3;

    public ReaderCard {
        chips = List.copyOf(chips);
    }

    /// A word on a coloured ground.
    public record Chip(String text, Tone tone) {
    }

    /// Describes the reader `name`.
    public static ReaderCard of(Desk desk, String name) {
        var presence = desk.presence(name);
        var state = desk.reader(name);
        return new ReaderCard(name, presence, Messages.of("presence", presence),
                state.map(ReaderState::atr).orElse(Bytes.EMPTY),
                chips(desk, name, state).stream().limit(MOST_CHIPS).toList());
    }

    /// The name as it is shown.
    public String name() {
        return ReaderNames.visible(reader);
    }

    private static List<Chip> chips(Desk desk, String name, Optional<ReaderState> state) {
        var chips = new ArrayList<Chip>();
        var lane = desk.lane(name);
        if (desk.isWaiting(name)) {
            chips.add(new Chip(text("chip.waiting"), Tone.WARNING));
        }
        lane.attachment().held().ifPresent(held -> ours(chips, held));
        if (lane.attachment() instanceof AttachmentState.Free(var lostBy) && lostBy.isPresent()) {
            chips.add(new Chip(text("chip.lost"), Tone.WARNING));
        }
        if (!lane.handles().isEmpty()) {
            chips.add(new Chip(text("chip.handle"), Tone.ACCENT));
        }
        boolean ours = lane.attachment().held().isPresent() || !lane.handles().isEmpty();
        if (!ours && state.filter(reader -> reader.is(ReaderFlag.EXCLUSIVE)).isPresent()) {
            chips.add(new Chip(text("chip.exclusive.elsewhere"), Tone.DANGER));
        } else if (!ours && state.filter(reader -> reader.is(ReaderFlag.INUSE)).isPresent()) {
            chips.add(new Chip(text("chip.inuse.elsewhere"), Tone.NEUTRAL));
        }
        return chips;
    }

    private static void ours(List<Chip> chips, AttachmentState.Held held) {
        chips.add(new Chip(text("chip.attached", Messages.of("share", held.share())), Tone.ACCENT));
        held.stale().ifPresent(code -> chips.add(new Chip(text(staleKey(code)), Tone.WARNING)));
        if (held.locks() > 0) {
            chips.add(new Chip(text("chip.locked", held.locks()), Tone.ACCENT));
        }
    }

    private static String staleKey(ResultCode code) {
        if (code.equals(ResultCode.RESET_CARD)) {
            return "chip.stale.reset";
        }
        return code.equals(ResultCode.REMOVED_CARD) ? "chip.stale.removed" : "chip.stale.power";
    }
}
