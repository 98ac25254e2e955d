package command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Writes the manual page `readerdesk(1)`, in the language of `man`.
///
/// @param date of the build, as in 2026-11-22
record ManPage(String version, String date) {

    private static final String PAGE = """
            .\\" Made from ReaderDesk's own command line.
            .TH READERDESK 1 "%s" "ReaderDesk %s" "User Commands"
            .SH NAME
            readerdesk \\- find out why a smart card reader does not work
            .SH SYNOPSIS
            %s
            .SH DESCRIPTION
            %s
            .SH OPTIONS
            Options of ReaderDesk itself. Those that a command takes too may stand before or after it.
            %s
            .SH COMMANDS
            %s
            .SH EXIT STATUS
            .TP
            .B 0
            all succeeded
            .TP
            .B 1
            a result code said failure, or ReaderDesk itself failed
            .TP
            .B 2
            the command line was wrong, and nothing was done
            .TP
            .BR 130 ", " 143
            ended by Ctrl-C or SIGTERM, after letting go of everything
            .SH FILES
            .TP
            .I $XDG_CONFIG_HOME/readerdesk/settings.json
            what was chosen in the window
            .TP
            .I $XDG_STATE_HOME/readerdesk/
            the logs; the activity log is in the folder
            .I activity
            .SH SEE ALSO
            .BR pcscd (8),
            .BR pcsc_scan (1),
            .BR opensc\\-tool (1)
            """;

    String page(CommandSpec root) {
        var commands = Words.commands(root);
        return PAGE.formatted(date, version,
                Stream.concat(Stream.of(root), commands.stream()).map(ManPage::synopsis)
                        .collect(Collectors.joining("\n.br\n")),
                roff(Words.text(root.usageMessage().description())) + "\n" + footer(root),
                options(Words.options(root)),
                commands.stream().map(command -> command(command, root)).collect(Collectors.joining("\n")));
    }

    private static String synopsis(CommandSpec command) {
        var words = new ArrayList<String>();
        words.add("\\fB" + roff(command.qualifiedName()) + "\\fR");
        words.add("[\\fIOPTION\\fR]...");
        command.positionalParameters().forEach(each -> words.add(
                (each.arity().min() > 0 ? "\\fI%s\\fR" : "[\\fI%s\\fR]").formatted(each.paramLabel())
                        + (each.arity().max() > 1 ? "..." : "")));
        return String.join(" ", words);
    }

    /// Options that every command takes are described once.
    private static String command(CommandSpec command, CommandSpec root) {
        var common = Words.options(root).stream().map(OptionSpec::longestName).toList();
        var lines = new ArrayList<String>();
        lines.add(".SS " + roff(command.name()));
        lines.add(roff(Words.text(command.usageMessage().description())));
        command.positionalParameters().forEach(each -> {
            lines.add(".TP");
            lines.add("\\fI" + each.paramLabel() + "\\fR");
            lines.add(roff(Words.text(each.description())));
        });
        var own = Words.options(command).stream().filter(option -> !common.contains(option.longestName())).toList();
        if (!own.isEmpty()) {
            lines.add(options(own));
        }
        lines.add(footer(command));
        lines.removeIf(String::isEmpty);
        return String.join("\n", lines);
    }

    private static String options(List<OptionSpec> options) {
        return options.stream().map(option -> ".TP\n" + Arrays.stream(option.names())
                .map(name -> "\\fB" + roff(name) + "\\fR").collect(Collectors.joining(", "))
                + (Words.takesValue(option) ? " \\fI" + option.paramLabel() + "\\fR" : "") + "\n"
                + roff(Words.text(option.description()))).collect(Collectors.joining("\n"));
    }

    /// As it stands, for it is laid out in columns.
    private static String footer(CommandSpec command) {
        var lines = Arrays.stream(command.usageMessage().footer()).filter(line -> !line.isEmpty()).map(ManPage::roff)
                .toList();
        return lines.isEmpty() ? "" : ".PP\n.nf\n" + String.join("\n", lines) + "\n.fi";
    }

    /// Nothing in `text` is a command of roff.
    private static String roff(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
