import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Joins what the tests wrote to `target/fault-matrix/*.tsv` into the page `target/fault-matrix.md`.
///
/// A cell that is planned and that no test ran, because its class was skipped or ended early, shows as `NOT RUN`.
public final class FaultMatrix {

    private static final String PLANNED = "planned.tsv";
    private static final String OK = "ok";
    private static final String FAILED = "FAILED";
    private static final String NOT_RUN = "NOT RUN";
    /// Fault, environment and operation, which name a cell.
    private static final int KEY = 3;
    private static final List<String> HEAD = List.of("fault", "environment", "operation", "code", "by", "state after",
            "others untouched", "works again", "took ms", "verdict");

    private FaultMatrix() {
    }

    /// Takes the directory of the build.
    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0], "fault-matrix");
        var page = Path.of(args[0], "fault-matrix.md");
        if (!Files.exists(folder.resolve(PLANNED))) {
            Files.deleteIfExists(page);
            System.out.println("No fault matrix: no test planned one; expected " + folder.resolve(PLANNED));
            return;
        }
        Map<List<String>, List<String>> cells = new LinkedHashMap<>();
        for (var row : rows(folder.resolve(PLANNED))) {
            cells.put(row, List.of());
        }
        for (var file : parts(folder)) {
            for (var row : rows(file)) {
                if (row.size() >= HEAD.size()) {
                    cells.put(row.subList(0, KEY), row.subList(KEY, row.size()));
                }
            }
        }
        Files.writeString(page, page(cells));
    }

    private static List<Path> parts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tsv") && !file.endsWith(PLANNED)).sorted().toList();
        }
    }

    private static List<List<String>> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(line -> List.of(line.split("\t", -1))).toList();
    }

    private static String page(Map<List<String>, List<String>> cells) {
        var page = new StringBuilder("""
                # Fault matrix

                Written by `mvn verify` from what its tests saw. Each row is one fault against one operation.

                """);
        page.append(line(HEAD)).append(line(HEAD.stream().map(_ -> "---").toList()));
        int ok = 0;
        int failed = 0;
        for (var cell : cells.entrySet()) {
            var row = new ArrayList<>(cell.getKey());
            if (cell.getValue().isEmpty()) {
                row.addAll(List.of("", "", "", "", "", "", NOT_RUN));
            } else {
                var found = cell.getValue();
                row.addAll(found.subList(0, HEAD.size() - KEY - 1));
                boolean good = found.getLast().equals(OK);
                row.add(good ? OK : FAILED);
                ok += good ? 1 : 0;
                failed += good ? 0 : 1;
            }
            page.append(line(row));
        }
        return page.append("\ncells %d ok %d failed %d not-run %d\n"
                .formatted(cells.size(), ok, failed, cells.size() - ok - failed)).toString();
    }

    private static String line(List<String> columns) {
        return "| " + String.join(" | ", columns.stream().map(text -> text.replace("|", "\\|")).toList()) + " |\n";
    }
}
