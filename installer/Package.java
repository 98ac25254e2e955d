import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Makes the installers of the system that this runs on, from what `mvn package` built.
///
/// Run from its source: `java installer/Package.java build PROJECT BUILD`. Instead of `build`, `show SYSTEM` prints what
/// would be called on `linux`, `windows` or `macos`, `launcher` prints the script that starts ReaderDesk on Linux, and
/// `wix FILE` prints jpackage's description of an `.msi` with PATH.
public final class Package {

    private Package() {
    }

    /// Fails with one sentence, or with what a tool said.
    public static void main(String[] args) throws Exception {
        try {
            switch (args[0]) {
                case "build" -> build(facts(args, 1));
                case "show" -> System.out.print(show(args[1], facts(args, 2)));
                case "launcher" -> System.out.print(launcher(facts(args, 1)));
                case "wix" -> System.out.print(MsiPath.with(facts(args, 2), Files.readString(Path.of(args[1]))));
                default -> throw new IllegalStateException(
                        args[0] + " is no task; expected build, show, launcher or wix.");
            }
        } catch (IllegalStateException wrong) {
            System.err.println("Installer: " + wrong.getMessage());
            System.exit(1);
        }
    }

    private static Facts facts(String[] args, int at) throws IOException {
        return Facts.read(Path.of(args[at]).toAbsolutePath().normalize(),
                Path.of(args[at + 1]).toAbsolutePath().normalize());
    }

    private static String show(String system, Facts facts) throws IOException {
        return Plan.of(facts, OperatingSystem.valueOf(system.toUpperCase(Locale.ROOT)), unbuilt(facts)).text();
    }

    private static String launcher(Facts facts) throws IOException {
        return new LinuxTree(facts, unbuilt(facts), facts.path("work")).launcher();
    }

    /// What shall be shown before anything is built, when no print is known.
    private static Caches unbuilt(Facts facts) {
        return new Caches(facts, List.of(facts.get("main.jar")), "00000000");
    }

    private static void build(Facts facts) throws Exception {
        var system = OperatingSystem.here();
        if (system == OperatingSystem.MACOS && facts.get("version").startsWith("0.")) {
            throw new IllegalStateException("macOS takes no version that begins with 0; expected 1.0 or later.");
        }
        Input.verify(facts);
        Folders.delete(facts.path("work"));
        Files.createDirectories(facts.path("out"));
        for (var old : Folders.files(facts.path("out"), "")) {
            if (!old.toString().endsWith(".json")) {
                Files.delete(old);
            }
        }
        Jmods.make(facts, system);
        var jars = Input.make(facts, system);
        Styles.compile(facts, jars);
        Run.tool("jlink", new Plan(facts, system, new Caches(facts, jars, "")).image());
        Trim.make(facts, system).ifPresent(System.out::println);
        Folders.date(facts.path("runtime"), facts.time());
        Folders.date(facts.path("input"), facts.time());
        var caches = new Caches(facts, jars, Run.program(Map.of(), Caches.printing(facts, jars)).strip());
        train(caches, system);
        var plan = Plan.of(facts, system, caches);
        prepare(plan);
        for (var product : plan.products()) {
            Run.tool("jpackage", product.words());
        }
        finish(plan);
        Materials.add(facts);
        Sums.write(facts.path("out"));
    }

    private static void train(Caches caches, OperatingSystem system) throws Exception {
        try (var screen = Screen.of(system); var service = Service.of(caches.facts(), system, caches.jars())) {
            var environment = new HashMap<>(screen.environment());
            environment.putAll(service.environment());
            for (var kind : Caches.Kind.values()) {
                // the first one leaves settings and a log, as an earlier start does
                for (var words : List.of(caches.rehearsal(kind), caches.training(kind))) {
                    words.addAll(1, screen.options());
                    if (kind == Caches.Kind.WINDOW) {
                        words.addAll(service.readers());
                    }
                    Run.program(environment, words);
                }
            }
        }
        Folders.date(caches.facts().path("input"), caches.facts().time());
    }

    /// What jpackage reads besides its arguments.
    private static void prepare(Plan plan) throws IOException {
        var facts = plan.facts();
        Files.createDirectories(facts.path("resources"));
        var folder = facts.path("project").resolve("installer", plan.system().folder());
        for (var properties : Folders.files(folder, ".properties")) {
            Files.writeString(facts.path("work").resolve(properties.getFileName()),
                    facts.fill(Files.readString(properties)));
        }
        switch (plan.system()) {
            case WINDOWS -> MsiPath.write(facts);
            case MACOS -> Files.copy(folder.resolve("postinstall"), facts.path("resources").resolve("postinstall"));
            case LINUX -> {
            }
        }
    }

    private static void finish(Plan plan) throws Exception {
        var facts = plan.facts();
        if (plan.system() == OperatingSystem.LINUX) {
            var image = facts.path("work").resolve(facts.get("name"));
            checkOrder(plan.caches().jars(), image.resolve("lib", "app", facts.get("name") + ".cfg"));
            var tree = facts.path("work").resolve("tree");
            new LinuxTree(facts, plan.caches(), tree).make(image);
            new LinuxPackages(facts, tree).make().forEach(System.out::println);
            // the tree stays to be looked at, its copies do not
            for (var copy : List.of("unpacked", "jmods", facts.get("name"), "deb", "rpm")) {
                Folders.delete(facts.path("work").resolve(copy));
            }
            return;
        }
        for (var product : plan.products()) {
            var folder = Path.of(product.words().get(product.words().indexOf("--dest") + 1));
            for (var made : Folders.files(folder, "")) {
                String end = made.toString().replaceFirst(".*\\.", ".");
                Files.move(made,
                        facts.path("out").resolve(facts.fill("${package}-${version}-") + product.name() + end));
            }
        }
    }

    /// Java leaves a cache aside that was made with another class path.
    private static void checkOrder(List<String> jars, Path configuration) throws IOException {
        String found = Files.readAllLines(configuration).stream().filter(line -> line.startsWith("app.classpath="))
                .map(line -> line.replaceFirst(".*[/\\\\]", "")).collect(Collectors.joining(" "));
        if (!found.equals(String.join(" ", jars))) {
            throw new IllegalStateException("jpackage ordered the class path as %s; expected %s.".formatted(found,
                    String.join(" ", jars)));
        }
    }
}
