package command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Completes the command line in zsh.
final class ZshCompletion {

    private static final String SCRIPT = """
            #compdef readerdesk
            # Made from ReaderDesk's own command line.

            _readerdesk() {
                local context state state_descr line
                typeset -A opt_args
                _arguments -C \\
                    %s \\
                    '1: :->command' \\
                    '*:: :->rest'
                case $state in
                    command)
                        local -a commands
                        commands=(
                            %s
                        )
                        _describe -t commands command commands
                        ;;
                    rest)
                        case $words[1] in
            %s
                        esac
                        ;;
                esac
            }

            _readerdesk "$@"
            """;
    private static final String COMMAND = """
                            %s)
                                _arguments \\
                                    %s
                                ;;""";

    private static final int INDENT = 16;

    private ZshCompletion() {
    }

    static String script(CommandSpec root) {
        var commands = Words.commands(root);
        return SCRIPT.formatted(String.join(" \\\n        ", options(root)), commands.stream()
                .map(command -> quoted(command.name() + ":" + plain(Words.firstSentence(
                        command.usageMessage().description()))))
                .collect(Collectors.joining("\n                ")),
                commands.stream().map(ZshCompletion::command).collect(Collectors.joining("\n")));
    }

    private static String command(CommandSpec command) {
        var words = new ArrayList<>(options(command));
        command.positionalParameters().forEach(each -> words.add(quoted(
                (each.arity().max() > 1 ? "*" : "1") + ":" + each.paramLabel() + ":" + values(each))));
        return COMMAND.formatted(command.name(), String.join(" \\\n        ", words)).indent(INDENT).stripTrailing();
    }

    private static List<String> options(CommandSpec command) {
        return Words.options(command).stream().map(ZshCompletion::option).toList();
    }

    private static String option(OptionSpec option) {
        String rest = "[" + plain(Words.firstSentence(option.description())) + "]"
                + (Words.takesValue(option) ? ":" + option.paramLabel() + ":" + values(option) : "");
        // each once: all its names exclude each other
        return option.names().length == 1 ? quoted(option.longestName() + rest)
                : quoted("(" + String.join(" ", option.names()) + ")") + "{" + String.join(",", option.names()) + "}"
                        + quoted(rest);
    }

    private static String values(ArgSpec arg) {
        var values = Words.values(arg);
        return Words.isFile(arg) ? "_files" : values.isEmpty() ? " " : "(" + String.join(" ", values) + ")";
    }

    /// Without the characters that part a specification.
    private static String plain(String words) {
        return words.replace('[', '(').replace(']', ')').replace(":", "\\:");
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
