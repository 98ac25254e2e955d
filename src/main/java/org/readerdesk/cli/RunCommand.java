package org.readerdesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `run`: steps on one attachment, in order.
@Command(name = "run", description = {
    "Run steps on one reader, in order; each shows its result code, who answered and how long it took.",
    "What is still attached at the end is unlocked and detached with LEAVE."},
        footer = {"", "Steps:",
            "  attach[:shared|exclusive|direct][:T0|T1|RAW]",
            "  reconnect[:same|shared|exclusive|direct][:leave|reset|unpower]",
            "  lock   unlock[:leave|reset|unpower|eject]",
            "  status   transmit:HEX   detach[:leave|reset|unpower|eject]   wait:DURATION",
            "  open[:shared|exclusive|direct][:T0|T1|RAW]   attach-handle[:NUMBER]",
            "Example: readerdesk run --reader \"ACS ACR 38U 00 00\" attach lock transmit:00A40000023F00 unlock"})
final class RunCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Option(names = "--reader", required = true, paramLabel = "NAME", parameterConsumer = AnyWord.class,
            description = "The reader, exactly as listed.")
    private String reader;

    @Option(names = "--json", description = "Write one JSON object a step, and nothing else, to the standard output.")
    private boolean json;

    @Option(names = "--keep-going", description = "Go on after a failing step.")
    private boolean keepGoing;

    @Parameters(arity = "1..*", paramLabel = "STEP", completionCandidates = Steps.class,
            description = "What to do; see below.")
    private List<String> steps;

    /// What a step can begin with.
    static final class Steps extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Steps() {
            super(StepParser.names());
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        var parsed = StepParser.parse(steps);
        var manager = root.resourceManager();
        var platform = manager.description().platform();
        var report = json ? new JsonReport(root.console(), platform) : new TextReport(root.console(), platform);
        return LaneWork.run(root, manager, reader, waiting -> new StepRunner(waiting, report).run(parsed, keepGoing))
                ? 0
                : CommandLineTool.FAILED;
    }

    /// Takes the next word, whatever it looks like: a reader may be called `--json`.
    static final class AnyWord implements IParameterConsumer {
        @Override
        public void consumeParameters(Stack<String> words, ArgSpec argument, CommandSpec command) {
            if (words.isEmpty()) {
                throw new MissingParameterException(command.commandLine(), argument, "no reader's name");
            }
            if (argument.getValue() != null) {
                throw new OverwrittenOptionException(command.commandLine(), argument, "two readers' names");
            }
            argument.setValue(words.pop());
        }
    }
}
