import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// What is installed on Linux, as it stands below `/usr`, or wherever the archive is unpacked.
final class LinuxTree {

    private static final int GZIP_FLAGS_AT = 8;
    private static final byte GZIP_BEST = 2;

    private final Facts facts;
    private final Caches caches;
    private final Path root;

    LinuxTree(Facts facts, Caches caches, Path root) {
        this.facts = facts;
        this.caches = caches;
        this.root = root;
    }

    /// Takes jpackage's image and puts the launcher in the place of jpackage's, which asks the system's packages before it
    /// starts Java; then everything that belongs elsewhere than in the program's own folder.
    void make(Path image) throws IOException {
        var home = root.resolve("lib", facts.get("package"));
        Folders.copy(image.resolve("lib", "app"), home.resolve("lib", "app"));
        Folders.copy(image.resolve("lib", "runtime"), home.resolve("lib", "runtime"));
        for (var made : Folders.files(home.resolve("lib", "app"), ".cfg")) {
            Files.delete(made);
        }
        Files.deleteIfExists(home.resolve("lib", "app", ".jpackage.xml"));
        Files.deleteIfExists(home.resolve("lib", "app", ".package"));
        write(home.resolve("bin", facts.get("package")), launcher().getBytes(StandardCharsets.UTF_8));
        Folders.copy(facts.path("build").resolve("linux", "share"), root.resolve("share"));
        for (var page : Folders.files(root.resolve("share", "man", "man1"), ".1")) {
            write(page.resolveSibling(page.getFileName() + ".gz"), gzip(Files.readString(page)));
            Files.delete(page);
        }
        var documents = root.resolve("share", "doc", facts.get("package"));
        write(documents.resolve("changelog.gz"), gzip(template("changelog")));
        write(documents.resolve("copyright"), template("copyright").getBytes(StandardCharsets.UTF_8));
        for (var each : Folders.all(root)) {
            if (!Files.isSymbolicLink(each)) {
                Files.setPosixFilePermissions(each, PosixFilePermissions.fromString(
                        Files.isDirectory(each) || runs(home, each) ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
        Files.createDirectories(root.resolve("bin"));
        Files.createSymbolicLink(root.resolve("bin", facts.get("package")),
                Path.of("..", "lib", facts.get("package"), "bin", facts.get("package")));
        Folders.date(root, facts.time());
    }

    private static boolean runs(Path home, Path file) {
        return file.startsWith(home.resolve("bin")) || file.startsWith(home.resolve("lib", "runtime", "bin"))
                || file.endsWith("jspawnhelper");
    }

    /// The script that starts ReaderDesk.
    String launcher() throws IOException {
        String text = Files.readString(project("installer/linux/launcher.sh"));
        String options = caches.plainOptions("$app").stream().map(option -> "\"" + option + "\"")
                .collect(Collectors.joining(" \\\n    "));
        String classPath = caches.jars().stream().map("$app/"::concat).collect(Collectors.joining(":"));
        return facts.with(Map.of("options", options, "class.path", classPath, "cache", caches.name("$kind")))
                .fill(text);
    }

    private String template(String name) throws IOException {
        var libraries = Files.readAllLines(facts.path("build").resolve(
                "classes/org/readerdesk/ui/about/libraries.tsv")).stream().filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t")).map(row -> " . %s %s: %s".formatted(row[0], row[2], row[3])
                        .replace(" -:", ":").replaceFirst(" \\. ", "  * "))
                .collect(Collectors.joining("\n"));
        return facts.with(Map.of("libraries", libraries, "time.mail",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(facts.time().atOffset(ZoneOffset.UTC))
                        .replace("GMT", "+0000")))
                .fill(Files.readString(project("installer/linux/" + name)));
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    /// Without a time or a name in it, so that the same text makes the same bytes.
    private static byte[] gzip(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = packed.toByteArray();
        bytes[GZIP_FLAGS_AT] = GZIP_BEST;
        return bytes;
    }

    private Path project(String name) {
        return facts.path("project").resolve(name);
    }
}
