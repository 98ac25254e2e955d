import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Writes `target/coverage.md`: how many lines of each package the tests ran, and what of the core they did not run,
/// each with the reason that `src/build/coverage-reasons.txt` gives.
///
/// Fails when the core is not above 90 % of its lines, or when a file of the core has missed lines and no reason.
public final class Coverage {

    private static final double LIMIT_PERCENT = 90;
    private static final String REASONS = "src/build/coverage-reasons.txt";
    private static final String ROOT = "org/readerdesk/";
    /// The rooms that decide what a person is told.
    private static final List<String> CORE = List.of("card", "codes", "diagnose", "journal", "manage", "monitor",
            "passport", "passport/attribute", "passport/driver", "passport/feature", "passport/page", "passport/quirk",
            "passport/usb", "pcsc", "pcsc/simulator", "settings", "table");
    /// These can only be measured where there is a PC/SC service to talk to.
    private static final List<String> ON_PCSC = List.of("pcsc/winscard", "pcsc/javax");
    /// So few missed lines of a file need no reason.
    private static final int FORGIVEN_LINES = 3;

    private record Source(String room, String name, int covered, List<Integer> missed) {

        String path() {
            return room + "/" + name;
        }
    }

    private Coverage() {
    }

    /// Takes the project's directory, the build's, and whether tests on PC/SC must have run.
    public static void main(String[] args) throws Exception {
        var report = Path.of(args[1], "coverage", "jacoco.xml");
        var page = Path.of(args[1], "coverage.md");
        if (!Files.exists(report)) {
            Files.deleteIfExists(page);
            System.out.println("No coverage: no test ran; expected " + report);
            return;
        }
        var reasons = reasons(Path.of(args[0], REASONS));
        var sources = sources(report);
        var core = new ArrayList<>(CORE);
        if (Boolean.parseBoolean(args[2])) {
            core.addAll(ON_PCSC);
        }
        var wrong = new ArrayList<String>();
        reasons.keySet().stream().filter(path -> sources.stream().noneMatch(source -> source.path().equals(path)))
                .forEach(path -> wrong.add("Coverage: no file is called %s; expected one, for its reason in %s."
                        .formatted(path, REASONS)));
        Files.writeString(page, page(sources, core, reasons, wrong));
        wrong.forEach(System.err::println);
        if (!wrong.isEmpty()) {
            System.exit(1);
        }
    }

    private static String page(List<Source> sources, List<String> core, Map<String, String> reasons,
            List<String> wrong) {
        var text = new StringBuilder("""
                # Coverage

                Lines that the tests ran, written by `mvn verify`. The whole report: `target/coverage/index.html`.

                | package | lines | run | percent | core |
                | --- | ---: | ---: | ---: | --- |
                """);
        var rooms = new TreeMap<String, List<Source>>();
        sources.forEach(source -> rooms.computeIfAbsent(source.room(), _ -> new ArrayList<>()).add(source));
        rooms.forEach((room, files) -> text.append(row("| %s |", "`" + room + "`", files,
                core.contains(room) ? "yes" : "")));
        var inCore = sources.stream().filter(source -> core.contains(source.room())).toList();
        text.append(row("| %s |", "the core", inCore, ""));
        if (percent(inCore) <= LIMIT_PERCENT) {
            wrong.add(String.format(Locale.ROOT,
                    "Coverage: tests run %.1f %% of the core's lines; expected above %.0f %%.",
                    percent(inCore), LIMIT_PERCENT));
        }
        text.append("\n## What of the core no test runs\n\n| file | lines | reason |\n| --- | --- | --- |\n");
        inCore.stream().filter(source -> !source.missed().isEmpty()).sorted(Comparator.comparing(Source::path))
                .forEach(source -> {
                    var reason = reasons.getOrDefault(source.path(), "");
                    if (reason.isEmpty() && source.missed().size() > FORGIVEN_LINES) {
                        wrong.add("Coverage: %s has %d lines that no test runs; expected tests, or a reason in %s."
                                .formatted(source.path(), source.missed().size(), REASONS));
                    }
                    text.append("| `%s` | %s | %s |%n".formatted(source.path(), ranges(source.missed()),
                            reason.isEmpty() ? "single lines" : reason));
                });
        return text.toString();
    }

    private static String row(String head, String name, List<Source> files, String core) {
        int covered = files.stream().mapToInt(Source::covered).sum();
        int all = covered + files.stream().mapToInt(source -> source.missed().size()).sum();
        return head.formatted(name)
                + String.format(Locale.ROOT, " %d | %d | %.1f | %s |%n", all, covered, percent(files),
                        core);
    }

    private static double percent(List<Source> files) {
        int covered = files.stream().mapToInt(Source::covered).sum();
        int missed = files.stream().mapToInt(source -> source.missed().size()).sum();
        return covered + missed == 0 ? 100 : 100.0 * covered / (covered + missed);
    }

    private static String ranges(List<Integer> lines) {
        var text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            int first = lines.get(i);
            while (i + 1 < lines.size() && lines.get(i + 1) == lines.get(i) + 1) {
                i++;
            }
            text.append(text.isEmpty() ? "" : ", ").append(first);
            text.append(lines.get(i) == first ? "" : "-" + lines.get(i));
        }
        return text.toString();
    }

    private static Map<String, String> reasons(Path file) throws IOException {
        var reasons = new TreeMap<String, String>();
        int number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int end = line.indexOf(": ");
            if (end < 0) {
                throw new IllegalArgumentException(file + ", line " + number + ": no reason; expected FILE: REASON");
            }
            reasons.put(line.substring(0, end), line.substring(end + 2).strip());
        }
        return reasons;
    }

    private static List<Source> sources(Path report) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        var packages = factory.newDocumentBuilder().parse(report.toFile()).getElementsByTagName("package");
        var sources = new ArrayList<Source>();
        IntStream.range(0, packages.getLength()).mapToObj(i -> (Element) packages.item(i)).forEach(found -> {
            var room = found.getAttribute("name").replace(ROOT, "");
            for (Node node = found.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element source && source.getTagName().equals("sourcefile")) {
                    sources.add(source(room, source));
                }
            }
        });
        return sources;
    }

    private static Source source(String room, Element file) {
        var missed = new ArrayList<Integer>();
        int covered = 0;
        var lines = file.getElementsByTagName("line");
        for (int i = 0; i < lines.getLength(); i++) {
            var line = (Element) lines.item(i);
            if (line.getAttribute("ci").equals("0")) {
                missed.add(Integer.valueOf(line.getAttribute("nr")));
            } else {
                covered++;
            }
        }
        return new Source(room, file.getAttribute("name"), covered, missed);
    }
}
