package org.readerdesk.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readerdesk.fixture.fuzz.Target;
import org.readerdesk.manage.AttachmentState;
import org.readerdesk.manage.Call;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

/// The parsers of this package.
public final class JournalTargets {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00.123456789Z");

    private JournalTargets() {
    }

    public static List<Target> all() {
        return List.of(new Target("row of the log", List.of(
                DetailsText.print(new Outcome("R 00", new Operation.Attach(ShareMode.SHARED, Protocol.ANY), NOON,
                        Duration.ofMillis(3), Answer.of(ResultCode.RESET_CARD), AttachmentState.Free.FREE,
                        AttachmentState.Free.FREE,
                        List.of(new Call("SCardConnect", "R 00", Answer.SUCCESS, Duration.ofMillis(2), 1)),
                        Outcome.Data.NONE)),
                DetailsText.print(new Outcome("R 00", new Operation.Inspect(true), NOON, Duration.ofMillis(3),
                        Answer.SUCCESS, AttachmentState.Free.FREE, AttachmentState.Free.FREE, List.of(),
                        Outcome.Data.NONE)),
                DetailsText.print(Event.of(NOON, Event.Kind.CARD_INSERTED, new ReaderState("R 00",
                        Set.of(ReaderFlag.PRESENT), 3, Bytes.parseHex("3B00")))),
                DetailsText.print(Event.ofService(NOON, Event.Kind.SERVICE_STOPPED,
                        Optional.of(Answer.of(ResultCode.NO_SERVICE))))),
                JournalTargets::line));
    }

    private static boolean line(String input) {
        var row = new RowText().parse(input);
        var details = row.flatMap(read -> DetailsText.parse(input, read));
        if (details.isPresent()) {
            var again = switch (details.get()) {
                case Details.OfOutcome(var outcome) -> DetailsText.print(outcome);
                case Details.OfEvent(var event) -> DetailsText.print(event);
            };
            if (!DetailsText.parse(again, new RowText().parse(again).orElseThrow()).equals(details)) {
                throw new AssertionError(again + " is not read as itself");
            }
        }
        return details.isPresent();
    }
}
