package org.readerdesk.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readerdesk.pcsc.Quoted;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line of ReaderDesk.
public final class CommandLineTool {

    /// The exit code when a result code said failure, or ReaderDesk itself failed.
    public static final int FAILED = 1;
    /// The exit code for a wrong command line or file.
    public static final int USAGE = 2;

    private static final int WIDTH = 100;

    private final Console console;
    private final Services services;
    private final PrintWriter out;
    private final PrintWriter err;
    private final RootCommand root;
    private @Nullable CommandLine made;

    /// @param out for results
    /// @param err for everything else
    public CommandLineTool(Services services, PrintWriter out, PrintWriter err) {
        this.services = services;
        this.out = out;
        this.err = err;
        console = new Console(out, err);
        root = new RootCommand(services, console);
    }

    private CommandLine commandLine() {
        if (made == null) {
            made = make();
        }
        return made;
    }

    private CommandLine make() {
        var commandLine = new CommandLine(root)
                .addSubcommand(new ListCommand())
                .addSubcommand(new WatchCommand())
                .addSubcommand(new CodesCommand())
                .addSubcommand(new AtrCommand())
                .addSubcommand(new PassportCommand())
                .addSubcommand(new RunCommand());
        commandLine.getCommandSpec().version("ReaderDesk " + services.version());
        return commandLine.setOut(out)
                .setErr(err)
                .setExpandAtFiles(false)
                .setPosixClusteredShortOptionsAllowed(false)
                .setAbbreviatedOptionsAllowed(false)
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setUsageHelpWidth(WIDTH)
                .setExecutionStrategy(parsed -> {
                    root.refuseBesideSelfTest(parsed);
                    return new RunLast().execute(parsed);
                })
                .setParameterExceptionHandler((fault, _) -> refuse(sentence(fault), fault.getCommandLine()))
                .setExecutionExceptionHandler((fault, command, _) -> failed(fault, command));
    }

    /// Understands the arguments, then does what they say; blocks until that is done.
    ///
    /// @return the exit code
    public int run(List<String> arguments) {
        if (arguments.equals(List.of("list")) || arguments.equals(List.of("list", "--json"))) {
            return list(arguments.size() > 1);
        }
        try {
            return commandLine().execute(OptionFile.expand(arguments).toArray(String[]::new));
        } catch (UsageException wrong) {
            return refuse(wrong.getMessage(), commandLine());
        }
    }

    /// What other programs ask all the time needs no parser: picocli's classes take half of the time of this command.
    private int list(boolean json) {
        try {
            return new ListCommand(root, json).call();
        } catch (UsageException wrong) {
            return refuse(wrong.getMessage(),
                    Objects.requireNonNull(commandLine().getSubcommands().get("list")));
        } catch (RuntimeException fault) {
            console.say(services.noteFault(fault));
            return FAILED;
        }
    }

    /// All commands and options, for whoever writes documentation or completions.
    public CommandSpec model() {
        return commandLine().getCommandSpec();
    }

    private int failed(Exception fault, CommandLine command) {
        if (fault instanceof UsageException usage) {
            return refuse(usage.getMessage(), command);
        }
        console.say(services.noteFault(fault));
        return FAILED;
    }

    private int refuse(String sentence, CommandLine command) {
        console.say("readerdesk: %s See: %s --help".formatted(Quoted.seen(sentence),
                command.getCommandSpec().qualifiedName()));
        return USAGE;
    }

    private static String sentence(ParameterException fault) {
        var command = fault.getCommandLine();
        if (fault instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().getFirst();
            return command.getParent() == null && !first.startsWith("-")
                    ? "%s is no command; expected one of %s.".formatted(Words.quotedWithoutDigits(first),
                            String.join(", ", command.getSubcommands().keySet()))
                    : notExpected(first, command);
        }
        // a word that is wrong says more than the one that is missing because of it
        var wrong = command.getUnmatchedArguments().stream().filter(word -> word.startsWith("-")).findFirst();
        if (fault instanceof MissingParameterException && wrong.isPresent()) {
            return notExpected(wrong.get(), command);
        }
        if (fault instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            var first = missing.getMissing().getFirst();
            return "\"%s\" is missing; expected it in \"%s\".".formatted(
                    first.isOption() ? ((CommandLine.Model.OptionSpec) first).longestName() + " " + first.paramLabel()
                            : first.paramLabel(),
                    command.getCommandSpec().qualifiedName());
        }
        if (fault instanceof OverwrittenOptionException twice
                && twice.getOverwritten() instanceof CommandLine.Model.OptionSpec option) {
            return "%s stands twice; expected it once.".formatted(option.longestName());
        }
        // picocli repeats the word
        String value = Optional.ofNullable(fault.getValue()).orElse("");
        String message = Words.withoutLongRows(String.valueOf(fault.getMessage())
                .replace(value.isEmpty() ? "\0" : value, Quoted.place(value))
                .lines().findFirst().orElse("The command line is wrong"));
        return message.endsWith(".") ? message : message + ".";
    }

    private static String notExpected(String word, CommandLine command) {
        return "%s is not expected here; expected what \"%s\" takes.".formatted(Words.quotedWithoutDigits(word),
                command.getCommandSpec().qualifiedName());
    }
}
