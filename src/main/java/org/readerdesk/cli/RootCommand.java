package org.readerdesk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.ResourceManager;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/// `readerdesk` itself: without a command it opens the window.
@Command(name = "readerdesk", description = {
    "Finds out why a smart card reader \"does not work\".",
    "Without a command it opens its window."},
        footer = {"", "@FILE before the command stands for the words in that file.",
            "Exit codes: 0 all succeeded, 1 a result code said failure, 2 the command line was wrong."})
final class RootCommand implements Callable<Integer> {

    private static final String WAYS = "Which resource manager to ask: auto, system, java, java-jdk or simulator."
            + " The window's default is auto (the system's if it answers, else invented readers) or, where ReaderDesk was"
            + " installed, system; commands ask the system's unless told otherwise.";

    private final Services services;
    private final Console console;

    @Option(names = "--pcsc", scope = ScopeType.INHERIT, paramLabel = "WAY", converter = Choice.class,
            completionCandidates = Choices.class,
            description = WAYS)
    private Optional<PcscChoice> choice = Optional.empty();

    @Option(names = "--simulator-script", scope = ScopeType.INHERIT, paramLabel = "FILE",
            converter = Script.class, description = "What happens to the simulator's readers while it runs.")
    private Optional<Path> script = Optional.empty();

    @Option(names = "--self-test", description = "Tell whether this ReaderDesk is whole, a line for each part, and end."
            + " Asks no reader.")
    private boolean selfTest;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT,
            description = "Explain the command line and end.")
    @SuppressWarnings("UnusedVariable") // picocli reads it from the declaration
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Tell the version and end.")
    @SuppressWarnings("UnusedVariable")
    private boolean version;

    RootCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (selfTest) {
            return services.selfTest(console::line) ? 0 : CommandLineTool.FAILED;
        }
        return services.window(choice.orElseGet(services::windowDefault), script);
    }

    /// The self-test is not mixed with anything else.
    ///
    /// @throws ParameterException for what stands beside it
    void refuseBesideSelfTest(ParseResult parsed) {
        if (selfTest && (parsed.hasSubcommand() || parsed.matchedOptions().size() > 1)) {
            throw new ParameterException(parsed.commandSpec().commandLine(),
                    "\"--self-test\" stands alone; expected no command and no other option beside it.");
        }
    }

    Services services() {
        return services;
    }

    Console console() {
        return console;
    }

    /// The resource manager for a command. Readers that are invented are never shown without saying so.
    ResourceManager resourceManager() {
        var asked = choice.orElse(script.isPresent() ? PcscChoice.SIMULATOR : PcscChoice.SYSTEM);
        var selected = services.select(asked, script);
        if (selected.manager().has(Feature.SIMULATED)) {
            console.say("Simulation: these readers are invented."
                    + selected.reason().map(reason -> " " + reason).orElse(""));
        }
        return selected.manager();
    }

    /// Reads `--simulator-script`.
    static final class Script extends FileName {
        Script() {
            super("a simulator script");
        }
    }

    /// What `--pcsc` takes.
    static final class Choices extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Choices() {
            super(Arrays.stream(PcscChoice.values()).map(PcscChoice::word).toList());
        }
    }

    /// Reads `--pcsc`.
    static final class Choice implements ITypeConverter<PcscChoice> {
        @Override
        public PcscChoice convert(String word) {
            return PcscChoice.of(word).orElseThrow(() -> new TypeConversionException(
                    Words.quotedWithoutDigits(word) + " is no way to the readers; expected one of "
                            + PcscChoice.words()));
        }
    }
}
