package org.readerdesk.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/// What the tools would get on each system, though only one of them is here.
@DisplayName("The installers of all three systems")
class InstallerPlanTest {

    private static final Map<String, Map<String, List<String>>> PLANS = new HashMap<>();
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

    @TempDir
    private Path directory;

    @BeforeAll
    static void plan() throws Exception {
        for (var system : List.of("linux", "windows", "macos")) {
            PLANS.put(system, PackageProgram.plan(system));
        }
    }

    @ParameterizedTest
    @CsvSource({"linux,linux", "windows,win", "macos,mac"})
    @DisplayName("jpackage knows every option on that system")
    void options(String system, String infix) throws IOException {
        var known = known(infix);
        assertThat(known).contains("--input", "--type")
                .doesNotContain(infix.equals("win") ? "--mac-sign" : "--win-menu");
        for (var call : products(system)) {
            assertThat(options(call)).as(system).isNotEmpty().isSubsetOf(known);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux", "windows", "macos"})
    @DisplayName("Java gets in the training run of a cache what it gets at each start")
    void flags(String system) {
        var plan = PLANS.get(system);
        for (var call : products(system)) {
            var given = values(call, "--java-options");
            assertThat(given).filteredOn(flag -> !flag.contains("ache=")).isNotEmpty().allSatisfy(flag -> {
                String name = flag.replaceFirst("\\$APPDIR.*", "");
                assertThat(plan.get("cache window")).anyMatch(word -> word.startsWith(name));
                assertThat(plan.get("cache command")).anyMatch(word -> word.startsWith(name));
            });
            assertThat(given).contains("-Dreaderdesk.pcsc=system", "-Djna.nounpack=true");
        }
    }

    @Test
    @DisplayName("what the build opens of JavaFX, the installed program opens, too")
    void opened() throws IOException {
        var opened = Pattern.compile("--add-opens=\\S+").matcher(Files.readString(Path.of("pom.xml")).replaceFirst(
                "(?s).*<jvm.javafx>(.*)</jvm.javafx>.*", "$1")).results().map(found -> found.group()).toList();

        assertThat(opened).isNotEmpty();
        assertThat(PLANS.get("linux").get("cache window")).containsAll(opened);
    }

    @Test
    @DisplayName("each launcher has the cache that is made for it, with the version in its name")
    void caches() throws IOException {
        String version = version();
        for (var call : products("windows")) {
            assertThat(call).as("a console").contains("--win-console",
                    "-XX:AOTCache=$APPDIR/readerdesk-%s-command-00000000.aot".formatted(version),
                    "-Dreaderdesk.cache=$APPDIR/readerdesk-%s-command-00000000.aot".formatted(version));
        }
        for (var call : products("macos")) {
            assertThat(call).as("the Dock").contains(
                    "-XX:AOTCache=$APPDIR/readerdesk-%s-window-00000000.aot".formatted(version));
        }
        assertThat(load("windows/readerdeskw.properties")).containsEntry("java-options", "${jvm.window}")
                .containsEntry("win-console", "false").containsEntry("win-menu", "true");
        assertThat(load("macos/readerdesk-cli.properties")).containsEntry("java-options", "${jvm.command}");
        for (var kind : List.of("window", "command")) {
            assertThat(PLANS.get("linux").get("cache " + kind)).anyMatch(word -> word.startsWith("-XX:AOTCacheOutput=")
                    && word.endsWith("readerdesk-%s-%s-00000000.aot".formatted(version, kind)));
        }
    }

    @Test
    @DisplayName("an .msi for one person and one for all find their own earlier versions")
    void upgrades() {
        var user = PLANS.get("windows").get("jpackage user");
        var machine = PLANS.get("windows").get("jpackage machine");

        assertThat(user).contains("--win-per-user-install", "msi");
        assertThat(machine).doesNotContain("--win-per-user-install").contains("msi");
        assertThat(values(user, "--win-upgrade-uuid")).hasSize(1).isNotEqualTo(values(machine, "--win-upgrade-uuid"));
        assertThat(values(user, "--dest")).isNotEqualTo(values(machine, "--dest"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux", "windows", "macos"})
    @DisplayName("nothing is left open, and what is named is there")
    void names(String system) throws Exception {
        assertThat(PLANS.get(system).values()).flatExtracting(words -> words).noneMatch(word -> word.contains("${"));
        for (var call : products(system)) {
            assertThat(values(call, "--app-version")).allMatch(version -> version.matches("[0-9.]+"));
            assertThat(values(call, "--icon")).allSatisfy(icon -> assertThat(Path.of(icon)).exists());
            assertThat(Class.forName(values(call, "--main-class").getFirst())).hasDeclaredMethods("main");
            assertThat(values(call, "--input")).isEqualTo(values(PLANS.get(system).get("cache window"), "-cp").stream()
                    .map(jar -> Path.of(jar).getParent().toString()).toList());
        }
    }

    @Test
    @DisplayName("an .msi puts the program's folder into PATH, for one person or for all")
    void path() throws Exception {
        var wxs = Files.writeString(directory.resolve("main.wxs"),
                "<Wix><Product><Feature Id=\"F\"><ComponentGroupRef Id=\"Files\"/></Feature></Product></Wix>");

        var said = PackageProgram.run("wix", wxs.toString(), ".", "target");

        assertThat(said.exitCode()).isZero();
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(said.text())));
        assertThat(document.getElementsByTagName("Environment").getLength()).isEqualTo(2);
        assertThat(document.getElementsByTagName("Feature").item(0).getTextContent()).isBlank();
        assertThat(said.text()).contains("<ComponentRef Id=\"ReaderDeskPath\"/>", "System=\"yes\"", "System=\"no\"");
    }

    @Test
    @DisplayName("where jpackage describes an .msi in another way, the build says so")
    void otherPath() throws Exception {
        var said = PackageProgram.run("wix", Files.writeString(directory.resolve("main.wxs"), "<Wix/>").toString(), ".",
                "target");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.text()).contains("main.wxs is not as it was").hasLineCount(1);
    }

    @Test
    @DisplayName("nothing is built with a library that is another than the one that is written down")
    void sums() throws Exception {
        var build = directory.resolve("build");
        for (var folder : List.of("lib", "javafx", "classes/org/readerdesk/app")) {
            Files.createDirectories(build.resolve(folder));
        }
        Files.copy(Path.of("target/classes/org/readerdesk/app/build.properties"),
                build.resolve("classes/org/readerdesk/app/build.properties"));
        Files.writeString(build.resolve("lib/picocli-4.7.7.jar"), "another");

        var said = PackageProgram.run("build", ".", build.toString());

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.text()).contains("picocli-4.7.7.jar has the SHA-256 sum", "dependencies.sha256")
                .hasLineCount(1);
        assertThat(build.resolve("installer")).doesNotExist();
    }

    private static List<List<String>> products(String system) {
        return PLANS.get(system).entrySet().stream().filter(call -> call.getKey().startsWith("jpackage "))
                .map(Map.Entry::getValue).toList();
    }

    private static List<String> options(List<String> call) {
        var options = new ArrayList<String>();
        for (int i = 0; i < call.size(); i++) {
            if (call.get(i).equals("--java-options")) {
                i++;
            } else if (call.get(i).startsWith("--")) {
                options.add(call.get(i));
            }
        }
        return options;
    }

    private static List<String> values(List<String> call, String option) {
        return Stream.iterate(0, i -> i < call.size() - 1, i -> i + 1).filter(i -> call.get(i).equals(option))
                .map(i -> call.get(i + 1)).toList();
    }

    /// The options that this JDK's jpackage explains for a system, and those for every system.
    private static List<String> known(String infix) throws IOException {
        var texts = new Properties();
        try (var in = Files.newBufferedReader(FileSystems.getFileSystem(URI.create("jrt:/"))
                .getPath("/modules/jdk.jpackage/jdk/jpackage/internal/resources/HelpResources.properties"))) {
            texts.load(in);
        }
        String text = texts.stringPropertyNames().stream()
                .filter(key -> key.equals("MSG_Help") || key.startsWith("MSG_Help_" + infix)).map(texts::getProperty)
                .collect(Collectors.joining("\n"));
        return OPTION.matcher(text).results().map(found -> found.group()).distinct().toList();
    }

    private static Map<String, String> load(String name) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(Path.of("installer").resolve(name))) {
            properties.load(in);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static String version() throws IOException {
        var properties = new Properties();
        try (var in = InstallerPlanTest.class.getResourceAsStream("/org/readerdesk/app/build.properties")) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }
}
