package org.readerdesk.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.readerdesk.codes.Advice;
import org.readerdesk.codes.CodeEntry;
import org.readerdesk.codes.Explanation;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.pcsc.Platform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `codes [VALUE]`: what a result code means.
@Command(name = "codes", description = "Tell what a result code is called, what it means and what to try;"
        + " without a value, list them all.")
final class CodesCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(arity = "0..1", paramLabel = "VALUE",
            description = "A name or a part of it, or a number: 0x8010000B, 8010000B, -2146435061 or 2148532235.")
    private @Nullable String value;

    @Override
    public Integer call() {
        var codes = ResultCodes.standard();
        if (value == null) {
            for (var entry : codes.all()) {
                if (!root.console().line("%s  %-34s %s%s".formatted(
                        entry.code().hex(), entry.name(), entry.meaning(), platforms(entry)))) {
                    break;
                }
            }
            return 0;
        }
        var found = codes.search(value);
        if (!found.isEmpty()) {
            found.forEach(this::show);
            return 0;
        }
        var numbers = ResultCodes.numbers(value);
        if (numbers.isEmpty()) {
            throw new UsageException(("%s is no result code; expected a name such as SCARD_E_NO_SMARTCARD,"
                    + " or a number of 32 bits in hexadecimal or decimal.").formatted(Words.quotedNumber(value)));
        }
        numbers.forEach(number -> show(codes.explainUnknown(number)));
        return 0;
    }

    private void show(CodeEntry entry) {
        root.console().line("%s  %s  (%s)%s".formatted(entry.code().hex(), entry.name(),
                entry.kind().name().toLowerCase(Locale.ROOT), platforms(entry)));
        show(entry.meaning(), entry.causes().stream().map(CodesCommand::text).toList(),
                entry.tries().stream().map(CodesCommand::text).toList());
    }

    private void show(Explanation unknown) {
        root.console().line(unknown.code().hex() + "  " + unknown.name());
        show(unknown.meaning(), unknown.causes(), unknown.tries());
    }

    private void show(String meaning, List<String> causes, List<String> tries) {
        root.console().line("    " + meaning);
        causes.forEach(cause -> root.console().line("    cause: " + cause));
        tries.forEach(each -> root.console().line("    try:   " + each));
    }

    private static String text(Advice advice) {
        return advice.everywhere() ? advice.text() : "(" + names(advice.platforms()) + ") " + advice.text();
    }

    private static String platforms(CodeEntry entry) {
        return entry.everywhere() ? "" : "  [" + names(entry.platforms()) + " only]";
    }

    private static String names(Set<Platform> platforms) {
        return platforms.stream().sorted().map(CodesCommand::platform).collect(Collectors.joining(", "));
    }

    static String platform(Platform platform) {
        return switch (platform) {
            case PCSCLITE -> "pcsc-lite";
            case MACOS -> "macOS";
            case WINDOWS -> "Windows";
        };
    }
}
