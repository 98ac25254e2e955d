package org.readerdesk.passport.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A page as plain text: labels and values in two columns, no control character but the end of a line.
final class PageText {

    private static final int INDENT = 2;
    private static final int WIDEST_LABEL = 34;

    private final List<String> lines = new ArrayList<>();

    private PageText() {
    }

    static String of(Page page) {
        var text = new PageText();
        text.add(page);
        return String.join("\n", text.lines) + "\n";
    }

    private void add(Page page) {
        lines.add(page.head().title());
        if (!page.simulation().isEmpty()) {
            lines.add(page.simulation());
        }
        lines.add("");
        lines.add(page.title());
        lines.add(page.subtitle());
        lines.addAll(page.agreement());
        if (!page.reading().isEmpty()) {
            lines.add(page.reading());
        }
        if (!page.advice().isEmpty()) {
            title(page.head().known());
            page.advice().forEach(advice -> advice(advice, page.head().source()));
        }
        page.sections().forEach(this::section);
    }

    private void title(String words) {
        lines.add("");
        lines.add(words);
    }

    private void advice(Page.Advice advice, String source) {
        lines.add(" ".repeat(INDENT) + advice.happens());
        advice.tries().forEach(words -> lines.add(" ".repeat(INDENT) + "- " + words));
        lines.add(" ".repeat(INDENT) + source + " " + advice.source());
    }

    private void section(Section section) {
        title(section.title());
        if (!section.sentence().isEmpty()) {
            lines.add(" ".repeat(INDENT) + section.sentence());
        }
        int width =
                section.rows().stream().mapToInt(row -> length(row.label())).filter(length -> length <= WIDEST_LABEL)
                        .max().orElse(0);
        section.rows().forEach(row -> row(row, width));
        if (!section.folded().isEmpty()) {
            lines.add(" ".repeat(INDENT) + section.folded() + ": "
                    + section.absent().stream().map(Row::label).collect(Collectors.joining("; ")));
        }
    }

    private void row(Row row, int width) {
        var line = new StringBuilder(" ".repeat(INDENT)).append(row.label())
                .append(" ".repeat(Math.max(0, width - length(row.label())) + INDENT)).append(row.value());
        if (!row.note().isEmpty()) {
            line.append("  (").append(row.note()).append(')');
        }
        if (!row.raw().isEmpty()) {
            line.append("  [").append(row.raw()).append(']');
        }
        lines.add(line.toString());
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }
}
