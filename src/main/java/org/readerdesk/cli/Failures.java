package org.readerdesk.cli;

import com.google.gson.JsonObject;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Platform;

/// What stands in the place of a result when the resource manager failed.
final class Failures {

    private Failures() {
    }

    /// Writes the code, what it means and what to try; as JSON the answer alone.
    static void show(Console console, Answer answer, Platform platform, boolean json) {
        if (json) {
            console.line(Json.answer(new JsonObject(), answer, platform).toString());
            return;
        }
        var explanation = ResultCodes.standard().explain(answer, platform);
        console.line("%s  from the %s".formatted(Words.code(answer, platform), Words.by(answer)));
        console.line("    " + explanation.meaning());
        explanation.tries().forEach(each -> console.line("    try: " + each));
    }
}
