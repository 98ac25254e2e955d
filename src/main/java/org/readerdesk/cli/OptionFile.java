package org.readerdesk.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.readerdesk.pcsc.Quoted;

/// Puts the words of a file in the place of `@FILE`, before the command; behind it `@` is a character like any other.
///
/// The language is described in `src/docs/command-line.md`.
final class OptionFile {

    private static final String WHAT = "option file";
    /// More than anybody writes. What understands the words takes seconds for 10,000 that it does not know.
    private static final int MOST_WORDS = 2000;
    /// Options of `readerdesk` itself whose value is a word of its own.
    private static final Set<String> WITH_VALUE = Set.of("--pcsc", "--simulator-script");

    private final List<String> words = new ArrayList<>();
    private boolean value;
    private boolean command;

    private OptionFile() {
    }

    /// All words, those of the files in their places.
    ///
    /// @throws UsageException naming file and line
    static List<String> expand(List<String> arguments) {
        var all = new OptionFile();
        for (String argument : arguments) {
            if (all.namesFile(argument)) {
                all.addFile(argument.substring(1));
            } else {
                all.add(argument);
            }
        }
        return List.copyOf(all.words);
    }

    private boolean namesFile(String word) {
        return !command && !value && word.startsWith("@");
    }

    private void add(String word) {
        if (words.size() == MOST_WORDS) {
            throw new UsageException("The command line has more than %d words, those of option files included; expected"
                    .formatted(MOST_WORDS) + " at most that many.");
        }
        words.add(word);
        command |= !value && !word.startsWith("-");
        value = !value && WITH_VALUE.contains(word);
    }

    private void addFile(String name) {
        if (name.isEmpty()) {
            throw new UsageException("\"@\" names no file; expected the option file's name right behind it.");
        }
        int number = 0;
        for (String line : (Iterable<String>) text(name).lines()::iterator) {
            number++;
            try {
                for (String word : OptionLine.words(line)) {
                    if (namesFile(word)) {
                        throw new IllegalArgumentException(Quoted.of(word)
                                + " names an option file inside an option file; expected the options themselves");
                    }
                    add(word);
                }
            } catch (IllegalArgumentException e) {
                throw new UsageException(
                        "The %s %s, line %d: %s.".formatted(WHAT, Quoted.place(name), number, e.getMessage()));
            }
        }
    }

    private static String text(String name) {
        try {
            return TextFile.read(WHAT, Path.of(name));
        } catch (InvalidPathException _) {
            throw new UsageException("%s is no file's name; expected an option file behind the \"@\"."
                    .formatted(Quoted.of(name)));
        }
    }
}
