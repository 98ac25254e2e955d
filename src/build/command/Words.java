package command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What the command line's model says, in the pieces that manuals and completions are made of.
final class Words {

    private Words() {
    }

    static List<CommandSpec> commands(CommandSpec root) {
        return root.subcommands().values().stream().map(CommandLine::getCommandSpec).toList();
    }

    static List<OptionSpec> options(CommandSpec command) {
        return command.options().stream().filter(option -> !option.hidden()).toList();
    }

    static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    /// Whether its value is the name of a file.
    static boolean isFile(ArgSpec arg) {
        return arg.paramLabel().equals("FILE");
    }

    /// The values that there are; empty where any is right.
    static List<String> values(ArgSpec arg) {
        return Optional.ofNullable(arg.completionCandidates())
                .map(words -> StreamSupport.stream(words.spliterator(), false).toList()).orElse(List.of());
    }

    static String text(String... lines) {
        return String.join(" ", lines);
    }

    /// Without the end, for a place that has one row.
    static String firstSentence(String... lines) {
        String all = text(lines);
        return Stream.of(all.split("(?<=[.:]) ")).findFirst().orElse("").replaceAll("[.:]$", "");
    }
}
