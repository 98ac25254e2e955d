package org.readerdesk.ui.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.readerdesk.codes.Explanation;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.journal.Event;
import org.readerdesk.manage.AttachmentState;
import org.readerdesk.manage.Call;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.CardStatus;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.ui.desk.Circumstances;
import org.readerdesk.ui.result.ResultView.CallLine;
import org.readerdesk.ui.result.ResultView.Fact;
import org.readerdesk.ui.text.ReaderNames;
import org.readerdesk.ui.text.Tone;
import org.readerdesk.ui.text.Words;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// Puts outcomes into words.
public final class ResultPresenter {

    private static final Operation RESET =
            new Operation.Reconnect(Optional.empty(), Optional.empty(), Optional.of(Initialization.RESET));

    /// What a plain reconnect repairs, where need be once a card is in again.
    private static final Set<ResultCode> RENEWABLE =
            Set.of(ResultCode.RESET_CARD, ResultCode.REMOVED_CARD, ResultCode.NO_SMARTCARD);

    private final Supplier<ResultCodes> codes;
    private final Platform platform;

    /// As the other, in one language.
    public ResultPresenter(ResultCodes codes, Platform platform) {
        this(() -> codes, platform);
    }

    /// @param codes in the language of the moment
    /// @param platform whose meanings apply to the codes
    public ResultPresenter(Supplier<ResultCodes> codes, Platform platform) {
        this.codes = codes;
        this.platform = platform;
    }

    /// What the answer is called and means.
    public Explanation explain(Answer answer) {
        return codes.get().explain(answer, platform);
    }

    /// The outcome in words, of which only itself is known.
    public ResultView present(Outcome outcome) {
        return present(outcome, Circumstances.UNKNOWN);
    }

    /// The outcome in words.
    ///
    /// @param circumstances when it ended
    public ResultView present(Outcome outcome, Circumstances circumstances) {
        var answer = outcome.answer();
        var explanation = explain(answer);
        return new ResultView(outcome, explanation, Tone.of(answer, explanation),
                Words.describe(outcome.operation()),
                Here.about(outcome, circumstances).orElseGet(() -> Sentences.about(outcome, explanation)),
                text(answer.byReaderDesk() ? "result.by.readerdesk" : "result.by.manager",
                        Words.took(outcome.took()), Words.exactTime(outcome.started())),
                facts(outcome), outcome.calls().stream().map(this::line).toList(), suggestion(outcome));
    }

    /// The same of an outcome that is looked up in the log, with how things stood before and after it.
    public ResultView recall(Outcome outcome, Circumstances circumstances) {
        var view = present(outcome, circumstances);
        var facts = new ArrayList<>(view.facts());
        facts.add(new Fact(text("fact.before"), state(outcome.before()), false));
        facts.add(new Fact(text("fact.after"), state(outcome.after()), false));
        return new ResultView(outcome, view.text(), view.tone(), view.title(), view.sentence(), view.summary(), facts,
                view.calls(), view.suggestion());
    }

    private static String state(AttachmentState state) {
        return switch (state) {
            case AttachmentState.Free(var lostBy) -> lostBy.map(code -> text("line.lost", code.hex()))
                    .orElseGet(() -> text("line.free"));
            case AttachmentState.Held held -> text("fact.held", of("share", held.share()),
                    Words.protocol(held.protocol()), held.locks(),
                    held.handle().isPresent() ? Words.hex(held.handle().getAsLong()) : text("bytes.none"),
                    held.stale().map(ResultCode::hex).orElse(""), held.stale().isPresent() ? 1 : 0);
        };
    }

    /// An event in words.
    public EventView present(Event event) {
        var facts = new ArrayList<Fact>();
        event.answer().ifPresent(answer -> {
            facts.add(new Fact(text("fact.answer"), text("code.name.hex", explain(answer).name(),
                    answer.code().hex()), true));
            facts.add(new Fact(text("fact.meaning"), explain(answer).meaning(), false));
        });
        event.state().ifPresent(state -> {
            facts.add(new Fact(text("fact.flags"), state.flags().stream().sorted().map(Enum::name)
                    .collect(Collectors.joining(" ")), true));
            if (state.eventCount() > 0) {
                facts.add(new Fact(text("fact.events"), text("fact.events.count", state.eventCount()), false));
            }
            if (!state.atr().isEmpty()) {
                facts.add(new Fact(text("fact.atr"), bytes(state.atr()), true));
            }
        });
        return new EventView(event, of("event", event.kind()), of("event.more", event.kind(), event.lost()),
                event.reader().isEmpty() ? Words.zonedTime(event.at())
                        : text("event.of", ReaderNames.visible(event.reader()), Words.zonedTime(event.at())),
                facts, event.kind().isTrouble() ? Tone.WARNING : Tone.NEUTRAL);
    }

    private CallLine line(Call call) {
        var took = Words.took(call.took());
        var explanation = explain(call.answer());
        return new CallLine(text("call.function", call.function(), call.arguments()),
                text("code.name.hex", explanation.name(), call.answer().code().hex()),
                call.times() > 1 ? text("call.took.times", took, call.times()) : took,
                Tone.of(call.answer(), explanation));
    }

    private static List<Fact> facts(Outcome outcome) {
        var facts = new ArrayList<Fact>();
        var data = outcome.data();
        data.status().ifPresent(status -> status(facts, status));
        data.handle().ifPresent(handle -> facts.add(new Fact(text("fact.opened"), Words.hex(handle), true)));
        data.response().ifPresent(bytes -> facts.add(new Fact(text("fact.response"), response(bytes), true)));
        data.sameCard().ifPresent(same -> facts.add(new Fact(text("fact.card"),
                text(same ? "fact.card.same" : "fact.card.other"), false)));
        if (outcome.answer().isSuccess() && data.status().isEmpty()) {
            outcome.after().held().ifPresent(held -> attachment(facts, outcome.operation(), held));
        }
        if (!outcome.answer().detail().isEmpty()) {
            facts.add(new Fact(text("fact.detail"), outcome.answer().detail(), false));
        }
        return facts;
    }

    private static void status(List<Fact> facts, CardStatus status) {
        facts.add(new Fact(text("fact.states"), status.states().stream().sorted()
                .map(state -> of("card.state", state)).collect(Collectors.joining(", ")), false));
        facts.add(new Fact(text("fact.protocol"), Words.protocol(status.protocol()), false));
        if (status.eventCount() > 0) {
            facts.add(new Fact(text("fact.events"), text("fact.events.count", status.eventCount()), false));
        }
        facts.add(new Fact(text("fact.atr"), bytes(status.atr()), !status.atr().isEmpty()));
    }

    private static void attachment(List<Fact> facts, Operation operation, AttachmentState.Held held) {
        switch (operation) {
            case Operation.Attach _, Operation.AttachByHandle _, Operation.Reconnect _ -> {
                facts.add(new Fact(text("fact.share"), of("share", held.share()), false));
                facts.add(new Fact(text("fact.protocol"), held.protocol().map(Protocol::display)
                        .orElseGet(() -> text("protocol.none")), false));
                held.atr().filter(atr -> !atr.isEmpty())
                        .ifPresent(atr -> facts.add(new Fact(text("fact.atr"), bytes(atr), true)));
            }
            case Operation.Lock _, Operation.Unlock _ ->
                    facts.add(new Fact(text("fact.locks"), text("fact.locks.count", held.locks()), false));
            case Operation.Status _, Operation.Transmit _, Operation.Inspect _, Operation.Detach _, Operation.Open _, Operation.Close _ ->
                    {
                    }
        }
    }

    /// The status word; what a card answers besides may be about its holder.
    private static String response(Bytes bytes) {
        int data = bytes.length() - 2;
        return data < 0 ? text("fact.response.torn", bytes.length())
                : text("fact.response.value", bytes.hex().substring(2 * data), data);
    }

    private static String bytes(Bytes bytes) {
        return bytes.isEmpty() ? text("bytes.none") : bytes.spacedHex();
    }

    /// The weaker wish that would likely be met.
    private static Optional<Operation> instead(Operation.Attach attach, ResultCode code) {
        boolean other = code.equals(ResultCode.PROTO_MISMATCH) && attach.share() != ShareMode.DIRECT
                && !attach.preferred().containsAll(Protocol.ANY);
        if (other) {
            return Optional.of(new Operation.Attach(attach.share(), Protocol.ANY));
        }
        boolean shared = code.equals(ResultCode.SHARING_VIOLATION) && attach.share() == ShareMode.EXCLUSIVE;
        return shared ? Optional.of(new Operation.Attach(ShareMode.SHARED, attach.preferred())) : Optional.empty();
    }

    private static Optional<Operation> suggestion(Outcome outcome) {
        var answer = outcome.answer();
        if (answer.refusal().filter(Refusal.NOT_ATTACHED::equals).isPresent()) {
            return Optional.of(new Operation.Attach(ShareMode.SHARED, Protocol.ANY));
        }
        if (answer.byReaderDesk()) {
            return Optional.empty();
        }
        if (outcome.after().held().isEmpty()) {
            return outcome.operation() instanceof Operation.Attach attach ? instead(attach, answer.code())
                    : Optional.empty();
        }
        if (RENEWABLE.contains(answer.code())) {
            return Optional.of(Operation.Reconnect.AS_ATTACHED);
        }
        return answer.code().equals(ResultCode.UNPOWERED_CARD) ? Optional.of(RESET) : Optional.empty();
    }
}
