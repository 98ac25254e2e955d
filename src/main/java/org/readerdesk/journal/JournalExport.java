package org.readerdesk.journal;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.pcsc.Answer;

/// Writes rows for other programs and for tickets, in code names and in no human language.
final class JournalExport {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");
    private static final List<String> COLUMNS = List.of("time", "reader", "what", "arguments", "result", "code",
            "answeredBy", "tookMicros");
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final ExportFormat format;
    private final ExportHeader header;

    JournalExport(ExportFormat format, ExportHeader header) {
        this.format = format;
        this.header = header;
    }

    /// Takes rows, one after another.
    interface Sink {
        void take(Row row, String line) throws IOException;
    }

    /// Gives rows to a sink.
    interface Source {
        void into(Sink sink) throws IOException;
    }

    static String time(Instant at, ZoneId zone) {
        return ISO.withZone(zone).format(at);
    }

    /// @return how many rows
    int write(Path file, Source source) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        var count = new int[1];
        try {
            try (var out = Files.newBufferedWriter(part)) {
                begin(out);
                source.into((row, line) -> row(out, row, line, count[0]++ == 0));
                end(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        return count[0];
    }

    private void begin(BufferedWriter out) throws IOException {
        switch (format) {
            case CSV -> {
                for (var line : header.lines().entrySet()) {
                    out.write("# " + line.getKey() + ": " + line.getValue() + "\r\n");
                }
                csv(out, COLUMNS);
            }
            case JSON -> {
                var head = new JsonObject();
                header.lines().forEach(head::addProperty);
                out.write("{\"from\":" + GSON.toJson(head) + ",\n\"rows\":[");
            }
            case TEXT -> {
                for (var line : header.lines().entrySet()) {
                    out.write(line.getKey() + ": " + line.getValue() + "\n");
                }
                out.write("\n");
            }
        }
    }

    private void end(Writer out) throws IOException {
        if (format == ExportFormat.JSON) {
            out.write("\n]}\n");
        }
    }

    private void row(BufferedWriter out, Row row, String line, boolean first) throws IOException {
        switch (format) {
            case CSV -> csv(out, cells(row));
            case TEXT -> out.write(cells(row).stream().filter(cell -> !cell.isEmpty())
                    .collect(Collectors.joining("  ")) + "\n");
            case JSON -> {
                var object = JsonParser.parseString(line.substring(0, line.indexOf(RowText.END))).getAsJsonObject();
                object.addProperty("at", time(row.at(), header.zone()));
                row.answer().ifPresent(answer -> object.addProperty("result", name(answer)));
                object.add("details", DetailsText.rest(line));
                out.write((first ? "\n" : ",\n") + GSON.toJson(object));
            }
        }
    }

    private List<String> cells(Row row) {
        var what = switch (row.what()) {
            case What.Asked(var operation) -> OperationText.name(operation);
            case What.Happened(var kind) -> kind.name();
        };
        var arguments = row.what() instanceof What.Asked(var operation) ? OperationText.arguments(operation) : "";
        var answer = row.answer();
        return List.of(time(row.at(), header.zone()), row.reader(), what, arguments,
                answer.map(this::name).orElse(""), answer.map(given -> given.code().hex()).orElse(""),
                answer.map(given -> given.byReaderDesk() ? "ReaderDesk" : "resource manager").orElse(""),
                row.isEvent() ? "" : Long.toString(row.took().toNanos() / 1000));
    }

    private String name(Answer answer) {
        return ResultCodes.standard().name(answer, header.platform());
    }

    /// RFC 4180. A cell that a spreadsheet would take for a formula is given an apostrophe: readers' names come from
    /// devices.
    private static void csv(Writer out, List<String> cells) throws IOException {
        out.write(cells.stream().map(JournalExport::cell).collect(Collectors.joining(",")) + "\r\n");
    }

    private static String cell(String text) {
        var safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return Optional.of(safe).filter(cell -> cell.matches("(?s).*[\",\r\n].*"))
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"').orElse(safe);
    }
}
