import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The `.deb`, the `.rpm` and the archive, each with the same files.
final class LinuxPackages {

    private static final int KILOBYTE = 1024;
    private static final List<String> BIN = List.of("/usr/bin", "/bin", "/usr/local/bin");

    private final Facts facts;
    private final Path tree;
    private final Path work;
    private final Path out;
    private final Map<String, String> clock;

    /// @param tree what stands below `/usr`
    LinuxPackages(Facts facts, Path tree) {
        this.facts = facts.with(Map.of("deb.architecture", OperatingSystem.intel() ? "amd64" : "arm64",
                "rpm.architecture", OperatingSystem.intel() ? "x86_64" : "aarch64"));
        this.tree = tree;
        work = facts.path("work");
        out = facts.path("out");
        clock = Map.of("SOURCE_DATE_EPOCH", Long.toString(facts.time().getEpochSecond()));
    }

    /// Makes what the programs on this machine can make.
    ///
    /// @return what was left out, and why
    List<String> make() throws IOException, InterruptedException {
        var missing = new ArrayList<String>();
        archive();
        if (has("dpkg-deb")) {
            deb();
        } else {
            missing.add("no .deb: dpkg-deb is missing (Debian: apt install dpkg)");
        }
        if (has("rpmbuild")) {
            rpm();
        } else {
            missing.add("no .rpm: rpmbuild is missing (Debian: apt install rpm)");
        }
        return missing;
    }

    /// Whether a program is on this machine.
    static boolean has(String program) {
        return BIN.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private void archive() throws IOException, InterruptedException {
        String name = facts.fill("${package}-${version}-linux-${rpm.architecture}");
        Run.program(clock, List.of("tar", "--create", "--sort=name", "--owner=0", "--group=0", "--numeric-owner",
                "--format=gnu", "--transform=flags=r;s,^\\.," + name + ",", "--use-compress-program=gzip -9n",
                "--file", out.resolve(name + ".tar.gz").toString(), "--directory", tree.toString(), "."));
    }

    private void deb() throws IOException, InterruptedException {
        var root = work.resolve("deb");
        Folders.copy(tree, root.resolve("usr"));
        var overrides = root.resolve("usr", "share", "lintian", "overrides", facts.get("package"));
        Files.createDirectories(overrides.getParent());
        Files.copy(template("lintian-overrides"), overrides);
        var sums = new ArrayList<String>();
        long bytes = 0;
        for (var file : Folders.all(root)) {
            if (Files.isRegularFile(file) && !Files.isSymbolicLink(file)) {
                bytes += Files.size(file);
                sums.add(digest(file, "MD5") + "  " + root.relativize(file));
            }
        }
        var control = Files.createDirectories(root.resolve("DEBIAN"));
        Files.write(control.resolve("md5sums"), sums);
        Files.writeString(control.resolve("control"), facts.with(Map.of("installed.kilobytes",
                Long.toString((bytes + KILOBYTE - 1) / KILOBYTE))).fill(Files.readString(template("control"))));
        Folders.date(root, facts.time());
        Run.program(clock, List.of("dpkg-deb", "--root-owner-group", "-Zxz", "--build", root.toString(),
                out.resolve(facts.fill("${package}_${version.linux}_${deb.architecture}.deb")).toString()));
    }

    private void rpm() throws IOException, InterruptedException {
        var root = work.resolve("rpm");
        Folders.copy(tree, root.resolve("tree", "usr"));
        // where its systems look for completions of zsh
        var zsh = root.resolve("tree", "usr", "share", "zsh");
        Files.move(zsh.resolve("vendor-completions"), zsh.resolve("site-functions"));
        Folders.date(root.resolve("tree"), facts.time());
        var spec = root.resolve("readerdesk.spec");
        Files.writeString(spec,
                facts.with(Map.of("tree", root.resolve("tree").toString(), "files", files(root.resolve("tree")),
                        "time.rpm", DateTimeFormatter.ofPattern("EEE MMM dd yyyy", Locale.ROOT).withZone(ZoneOffset.UTC)
                                .format(facts.time())))
                        .fill(Files.readString(template("readerdesk.spec"))));
        Run.program(clock, List.of("rpmbuild", "-bb", "--quiet", "--define", "_topdir " + root, "--define",
                "_rpmdir " + out, "--define", "_build_name_fmt %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm",
                "--buildroot", root.resolve("buildroot").toString(), spec.toString()));
    }

    /// Each file with root as its owner, and the folders that are ReaderDesk's alone.
    private String files(Path root) throws IOException {
        return "%defattr(-,root,root,-)\n" + Folders.all(root).stream().map(each -> {
            String name = "/" + root.relativize(each);
            boolean own = name.contains("/" + facts.get("package"));
            return Files.isDirectory(each) ? own ? "%dir \"" + name + "\"" : "" : "\"" + name + "\"";
        }).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private Path template(String name) {
        return facts.path("project").resolve("installer", "linux", name);
    }

    /// The digest of a file, in hexadecimal.
    static String digest(Path file, String algorithm) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance(algorithm))) {
            in.transferTo(OutputStream.nullOutputStream());
            byte[] digest = in.getMessageDigest().digest();
            return ("%0" + 2 * digest.length + "x").formatted(new BigInteger(1, digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
