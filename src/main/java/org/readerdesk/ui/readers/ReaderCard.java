package org.readerdesk.ui.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.readerdesk.manage.AttachmentState;
import org.readerdesk.passport.ReaderKind;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.ui.desk.Desk;
import org.readerdesk.ui.desk.Presence;
import org.readerdesk.ui.desk.Recent;
import org.readerdesk.ui.desk.Sharing;
import org.readerdesk.ui.desk.Timeline;
import org.readerdesk.ui.text.Messages;
import org.readerdesk.ui.text.ReaderNames;
import org.readerdesk.ui.text.Tone;

import static org.readerdesk.ui.text.Messages.text;

/// One reader of the list.
///
/// @param reader its name as listed
/// @param card the card in words, and that nobody uses it
/// @param atr the card's, as the monitor saw it, or as our attachment saw it where the monitor cannot; empty when
///        unknown
/// @param looks what lists of cards say of the ATR, in few words; empty when they say nothing, or are not loaded yet
/// @param notTold what the way to PC/SC does not tell; empty when it tells all
/// @param chips at most three, the most important first
/// @param timeline its last five minutes
/// @param fresh whether something happened to it just now
/// @param pinned whether it comes first
public record ReaderCard(String reader, ReaderKind kind, Presence presence, String card, Bytes atr,
        Optional<String> looks, Optional<String> notTold, List<Chip> chips, Timeline timeline, boolean fresh,
        boolean pinned) {

    private static final int MOST_CHIPS = 3;
    private static final Pattern INDEX = Pattern.compile(" (\\d{1,2})$");

    public ReaderCard {
        chips = List.copyOf(chips);
    }

    /// A sign and a word on a coloured ground.
    ///
    /// @param more what the word means here, a sentence
    public record Chip(Sign sign, String text, String more, Tone tone) {
    }

    /// What a chip shows before its word, so that it does not depend on colour alone.
    public enum Sign {
        WAITING, ATTACHED, STALE, LOCKED, LOST, HANDLE, ELSEWHERE, EXCLUSIVE_ELSEWHERE
    }

    /// Describes a reader.
    ///
    /// @param features of the way to PC/SC
    static ReaderCard of(Recent recent, Recent.Seen seen, Set<Feature> features, Filter filter, CardLooks looks) {
        var desk = recent.desk();
        var name = seen.reader();
        var presence = desk.presence(name);
        var sharing = Sharing.of(desk, name, features);
        var atr = atr(desk, name, presence);
        return new ReaderCard(name, ReaderKind.of(name), presence, words(presence, sharing), atr,
                looks.of(atr), notTold(presence, sharing, atr, features),
                chips(desk, name, sharing).stream().limit(MOST_CHIPS).toList(), seen.timeline(), recent.isFresh(seen),
                filter.pinned().contains(name));
    }

    /// The kind in words.
    public String kindWords() {
        return Messages.of("reader.kind", kind);
    }

    /// Whether the reader is one of those that `filter` wants to see.
    boolean isWanted(Filter filter) {
        return !(filter.hideVirtual() && kind == ReaderKind.VIRTUAL) && (!filter.isTyped()
                || filter.isFoundIn(Stream.concat(Stream.of(reader, name(), kindWords(), card),
                        Stream.concat(looks.stream(), chips.stream().map(Chip::text))).toList()));
    }

    /// The same with the lane of another moment.
    ReaderCard with(Timeline other) {
        return new ReaderCard(reader, kind, presence, card, atr, looks, notTold, chips, other, fresh, pinned);
    }

    /// The name as it is shown.
    public String name() {
        return ReaderNames.visible(reader);
    }

    /// The name for a place where it is wrapped: the numbers at its end, which tell twins apart, stay in one line.
    String nameTogether() {
        return INDEX.matcher(name()).replaceFirst("\u00a0$1");
    }

    private static String words(Presence presence, Sharing sharing) {
        var card = Messages.of("presence", presence);
        return sharing == Sharing.FREE && presence.hasCard()
                ? text("reader.card", card, Messages.of("sharing", sharing)) : card;
    }

    private static Bytes atr(Desk desk, String name, Presence presence) {
        var seen = desk.reader(name).map(ReaderState::atr).filter(atr -> !atr.isEmpty());
        return seen.or(() -> desk.lane(name).attachment().held()
                .filter(held -> presence == Presence.PRESENT && held.stale().isEmpty())
                .flatMap(AttachmentState.Held::atr)).orElse(Bytes.EMPTY);
    }

    private static Optional<String> notTold(Presence presence, Sharing sharing, Bytes atr, Set<Feature> features) {
        if (features.contains(Feature.FULL_READER_STATE) || !presence.isReachable() || presence == Presence.UNKNOWN) {
            return Optional.empty();
        }
        boolean noAtr = presence.hasCard() && atr.isEmpty();
        boolean noUse = sharing == Sharing.NOT_TOLD;
        if (noAtr) {
            return Optional.of(text(noUse ? "reader.not.told.both" : "reader.not.told.atr"));
        }
        return noUse ? Optional.of(text("reader.not.told.use")) : Optional.empty();
    }

    private static List<Chip> chips(Desk desk, String name, Sharing sharing) {
        var chips = new ArrayList<Chip>();
        var lane = desk.lane(name);
        if (desk.isWaiting(name)) {
            chips.add(chip(Sign.WAITING, text("chip.waiting"), Tone.WARNING));
        }
        lane.attachment().held().ifPresent(held -> ours(chips, held));
        if (lane.attachment() instanceof AttachmentState.Free(var lostBy) && lostBy.isPresent()) {
            chips.add(chip(Sign.LOST, text("chip.lost"), Tone.WARNING));
        }
        if (!lane.handles().isEmpty()) {
            chips.add(chip(Sign.HANDLE, text("chip.handle"), Tone.ACCENT));
        }
        if (sharing == Sharing.EXCLUSIVE_ELSEWHERE) {
            chips.add(chip(Sign.EXCLUSIVE_ELSEWHERE, text("chip.exclusive.elsewhere"), Tone.WARNING));
        } else if (sharing == Sharing.ELSEWHERE) {
            chips.add(chip(Sign.ELSEWHERE, text("chip.inuse.elsewhere"), Tone.NEUTRAL));
        }
        return chips;
    }

    private static void ours(List<Chip> chips, AttachmentState.Held held) {
        chips.add(chip(Sign.ATTACHED, text("chip.attached", Messages.of("share", held.share())), Tone.ACCENT));
        held.stale().ifPresent(code -> chips.add(chip(Sign.STALE, text(staleKey(code)), Tone.WARNING)));
        if (held.locks() > 0) {
            chips.add(chip(Sign.LOCKED, text("chip.locked", held.locks()), Tone.ACCENT));
        }
    }

    private static Chip chip(Sign sign, String word, Tone tone) {
        return new Chip(sign, word, Messages.of("chip.more", sign), tone);
    }

    private static String staleKey(ResultCode code) {
        if (code.equals(ResultCode.RESET_CARD)) {
            return "chip.stale.reset";
        }
        if (code.equals(ResultCode.REMOVED_CARD) || code.equals(ResultCode.NO_SMARTCARD)) {
            return "chip.stale.removed";
        }
        return code.equals(ResultCode.UNPOWERED_CARD) ? "chip.stale.power" : "chip.stale.other";
    }
}
