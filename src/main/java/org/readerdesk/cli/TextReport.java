package org.readerdesk.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.manage.Call;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.CardStatus;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Protocol;

/// A line for each step, and indented below it what else is worth knowing.
record TextReport(Console console, Platform platform) implements Report {

    @Override
    public void ran(String step, Outcome outcome, boolean automatic) {
        console.line("%-20s  %s  %-30s  %-16s  %-5s  %s".formatted(automatic ? step + " (automatic)" : step,
                outcome.code().hex(), ResultCodes.standard().name(outcome.answer(), platform),
                Words.by(outcome.answer()), JsonReport.protocol(outcome).map(Protocol::display).orElse("-"),
                Words.took(outcome.took())));
        if (!outcome.answer().isSuccess()) {
            var explanation = ResultCodes.standard().explain(outcome.answer(), platform);
            more(explanation.meaning());
            explanation.tries().forEach(each -> more("try: " + each));
        }
        if (!outcome.answer().detail().isEmpty()) {
            more("the layer below says: " + outcome.answer().detail());
        }
        data(outcome.data());
        if (outcome.calls().size() > 1 || outcome.calls().stream().anyMatch(call -> call.times() > 1)) {
            outcome.calls().forEach(this::call);
        }
    }

    @Override
    public void waited(String step, Duration took) {
        console.line("%-20s  waited %s".formatted(step, Words.took(took)));
    }

    private void data(Outcome.Data data) {
        data.status().ifPresent(status -> more((states(status) + "  " + Words.atr(status.atr())).stripTrailing()));
        data.response().ifPresent(response -> more(response.length() < 2
                ? "%d bytes came back: the card stopped in the middle".formatted(response.length())
                : "answer " + response.spacedHex()));
        data.sameCard().ifPresent(same -> more(same ? "the same card (ATR)" : "ANOTHER card (the ATR differs)"));
        data.handle().ifPresent(handle -> more("handle 0x%08X".formatted(handle)));
    }

    private static String states(CardStatus status) {
        return "card state: " + status.states().stream().sorted()
                .map(state -> state.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }

    private void call(Call call) {
        more("%s(%s) = %s, %s%s".formatted(call.function(), call.arguments(), Words.code(call.answer(), platform),
                Words.took(call.took()), call.times() > 1 ? ", asked " + call.times() + " times" : ""));
    }

    private void more(String text) {
        console.line("    " + text);
    }
}
