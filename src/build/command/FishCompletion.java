package command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Completes the command line in fish.
final class FishCompletion {

    private static final String BEGIN = "complete -c readerdesk ";

    private FishCompletion() {
    }

    static String script(CommandSpec root) {
        var lines = new ArrayList<String>();
        lines.add("# Made from ReaderDesk's own command line.");
        lines.add(BEGIN + "-f");
        var commands = Words.commands(root);
        String none = "not __fish_seen_subcommand_from " + commands.stream().map(CommandSpec::name)
                .collect(Collectors.joining(" "));
        commands.forEach(command -> lines.add(BEGIN + "-n " + quoted(none) + " -a " + command.name() + " -d "
                + quoted(Words.firstSentence(command.usageMessage().description()))));
        lines.addAll(lines(root, none));
        commands.forEach(command -> lines.addAll(lines(command, "__fish_seen_subcommand_from " + command.name())));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> lines(CommandSpec command, String when) {
        String begin = BEGIN + "-n " + quoted(when) + " ";
        return Stream.concat(Words.options(command).stream().map(option -> begin + option(option)),
                command.positionalParameters().stream().map(Words::values).filter(values -> !values.isEmpty())
                        .map(values -> begin + "-a " + quoted(String.join(" ", values))))
                .toList();
    }

    private static String option(OptionSpec option) {
        String names = Stream.of(option.names())
                .map(name -> name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1))
                .collect(Collectors.joining(" "));
        String value = "";
        if (Words.takesValue(option)) {
            var values = Words.values(option);
            value = Words.isFile(option) ? " -r -F"
                    : values.isEmpty() ? " -x" : " -x -a " + quoted(String.join(" ", values));
        }
        return names + value + " -d " + quoted(Words.firstSentence(option.description()));
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
