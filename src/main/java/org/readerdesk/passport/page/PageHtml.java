package org.readerdesk.passport.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A page as one HTML document that needs nothing else: no script, no picture, nothing from a network. It is XML as well.
///
/// Everything that comes from a device or a file is escaped; the stylesheet beside this class dresses it, light or dark as
/// the browser likes, and black on white on paper.
final class PageHtml {

    private static final String STYLE = "page.css";
    /// Should a browser ever see in it what is not meant, it may do nothing.
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final StringBuilder html = new StringBuilder();

    private PageHtml() {
    }

    static String of(Page page) {
        var made = new PageHtml();
        made.document(page);
        return made.html.toString();
    }

    private void document(Page page) {
        html.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
                .append(escaped(page.head().language())).append("\">\n<head>\n<meta charset=\"utf-8\"/>\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"").append(POLICY).append("\"/>\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        element("title", "", page.head().title() + " \u2013 " + page.title());
        html.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n");
        if (!page.simulation().isEmpty()) {
            element("p", "simulation", page.simulation());
        }
        html.append("<header>\n");
        element("p", "kind", page.head().title());
        element("h1", "", page.title());
        element("p", "subtitle", page.subtitle());
        page.agreement().forEach(sentence -> element("p", "agreement", sentence));
        html.append("</header>\n");
        if (!page.reading().isEmpty()) {
            element("p", "reading", page.reading());
        }
        if (!page.advice().isEmpty()) {
            advice(page);
        }
        page.sections().forEach(this::section);
        html.append("</body>\n</html>\n");
    }

    private void advice(Page page) {
        html.append("<section class=\"advice\">\n");
        element("h2", "", page.head().known());
        html.append("<ul>\n");
        for (var advice : page.advice()) {
            html.append("<li>");
            element("p", "happens", advice.happens());
            advice.tries().forEach(words -> element("p", "try", words));
            element("p", "source", page.head().source() + " " + advice.source());
            html.append("</li>\n");
        }
        html.append("</ul>\n</section>\n");
    }

    private void section(Section section) {
        html.append("<section>\n");
        element("h2", "", section.title());
        if (!section.sentence().isEmpty()) {
            element("p", "", section.sentence());
        }
        rows(section.rows());
        if (!section.folded().isEmpty()) {
            html.append("<details>");
            element("summary", "", section.folded());
            rows(section.absent());
            html.append("</details>\n");
        }
        html.append("</section>\n");
    }

    private void rows(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        html.append("<table>\n");
        for (var row : rows) {
            html.append("<tr class=\"").append(state(row.told())).append("\"><th scope=\"row\">")
                    .append(escaped(row.label())).append("</th><td>");
            element("span", "value", row.value());
            if (!row.note().isEmpty()) {
                element("span", "note", row.note());
            }
            html.append("</td><td>");
            element("code", "", row.raw());
            html.append("</td></tr>\n");
        }
        html.append("</table>\n");
    }

    private static String state(Told told) {
        return switch (told) {
            case Told.Value _ -> "told";
            case Told.NotAvailable _ -> "absent";
            case Told.Malformed _ -> "malformed";
            case Told.Failed _ -> "failed";
        };
    }

    private void element(String name, String style, String words) {
        if (words.isEmpty()) {
            return;
        }
        html.append('<').append(name);
        if (!style.isEmpty()) {
            html.append(" class=\"").append(style).append('"');
        }
        html.append('>').append(escaped(words)).append("</").append(name).append(">\n");
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String style() {
        try (var in = PageHtml.class.getResourceAsStream(STYLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(STYLE + " cannot be read", e);
        }
    }
}
