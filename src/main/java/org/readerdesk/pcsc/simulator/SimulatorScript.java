package org.readerdesk.pcsc.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.readerdesk.pcsc.Quoted;

/// A list of timed commands for a [Scene]; the language is described in `src/docs/simulator-script.md`.
///
/// @param source what to call it in messages: normally the file's name
/// @param steps in the order of the lines, which is the order of time
public record SimulatorScript(String source, List<Step> steps) {

    public SimulatorScript {
        steps = List.copyOf(steps);
    }

    /// One command.
    ///
    /// @param line its line, from 1
    /// @param at when it is due, counted from the start of the script
    public record Step(int line, Duration at, SceneCommand command) {
    }

    /// Reads a script, all of it or nothing.
    ///
    /// @param source what to call it in messages
    /// @throws SimulatorScriptException naming the first line that is wrong
    public static SimulatorScript parse(String text, String source) throws SimulatorScriptException {
        var steps = new ArrayList<Step>();
        var now = Duration.ZERO;
        int number = 0;
        for (var line : (Iterable<String>) withoutMark(text).lines()::iterator) {
            number++;
            try {
                var step = new ScriptLine(line).parse(number, now);
                if (step.isPresent()) {
                    now = step.get().at();
                    steps.add(step.get());
                }
            } catch (ScriptLine.Mistake mistake) {
                throw new SimulatorScriptException(
                        "%s, line %d: %s.".formatted(Quoted.place(source), number, mistake.getMessage()));
            }
        }
        return new SimulatorScript(source, steps);
    }

    /// Plays it on a thread of its own, from now.
    ///
    /// @return close it to stop
    public ScriptPlayer play(Scene scene) {
        return play(scene, _ -> {});
    }

    /// Plays it on a thread of its own, from now.
    ///
    /// @param report gets a sentence for each command that had no effect, on that thread
    /// @return close it to stop
    public ScriptPlayer play(Scene scene, Consumer<String> report) {
        return new ScriptPlayer(this, scene, report);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
