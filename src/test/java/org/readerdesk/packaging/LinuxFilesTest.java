package org.readerdesk.packaging;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.packaging.LinuxFiles.Said;
import picocli.CommandLine.Model.CommandSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

@DisplayName("The files of a Linux package")
@DisabledOnOs(OS.WINDOWS)
class LinuxFilesTest {

    private static final String MAN = "man/man1/readerdesk.1";
    private static final String BASH = "bash-completion/completions/readerdesk";
    private static final String ZSH = "zsh/vendor-completions/_readerdesk";
    private static final String FISH = "fish/vendor_completions.d/readerdesk.fish";
    private static final String MENU = "applications/readerdesk.desktop";
    private static final String ABOUT = "metainfo/org.readerdesk.readerdesk.metainfo.xml";
    private static final String TYPES = "mime/packages/readerdesk.xml";

    @TempDir
    private static Path folder;
    private static LinuxFiles files;

    @BeforeAll
    static void make() throws Exception {
        files = LinuxFiles.make(folder);
    }

    @Test
    @DisplayName("the manual names every command and option, in the section of its command")
    void manual() throws Exception {
        var page = files.text(MAN).replace("\\-", "-");
        for (var command : LinuxFiles.commands()) {
            String section = command.parent() == null ? page : section(page, command.name());
            for (var option : command.options()) {
                String where = option.inherited() ? page : section;
                assertThat(where).as(command.name()).contains("\\fB" + option.longestName() + "\\fR");
            }
            command.positionalParameters().forEach(
                    each -> assertThat(section).contains("\\fI" + each.paramLabel() + "\\fR"));
        }
        assertThat(page).contains(LinuxFiles.VERSION, "2026-11-22", ".SH EXIT STATUS");
    }

    private static String section(String page, String command) {
        assertThat(page).contains("\n.SS " + command + "\n");
        String rest = page.substring(page.indexOf("\n.SS " + command + "\n") + 1);
        return rest.substring(0, Math.min(rest.indexOf("\n.SH "),
                rest.indexOf("\n.SS ") < 0 ? rest.length() : rest.indexOf("\n.SS ")));
    }

    @Test
    @DisplayName("man finds nothing wrong with the manual")
    void man() throws Exception {
        assumeThat(LinuxFiles.isInstalled("groff")).isTrue();
        var said = LinuxFiles.run("groff", "-man", "-Kutf8", "-Tutf8", "-ww", "-z", files.file(MAN).toString());
        assertThat(said).isEqualTo(new Said(0, ""));
    }

    @Test
    @DisplayName("bash completes every command and option, and what --pcsc takes")
    void bash() throws Exception {
        assumeThat(LinuxFiles.isInstalled("bash")).isTrue();
        assertThat(inBash("")).containsAll(LinuxFiles.model().subcommands().keySet());
        for (var command : LinuxFiles.commands()) {
            assertThat(command.parent() == null ? inBash("-") : inBash(command.name(), "-")).as(command.name())
                    .containsAll(names(command));
        }
        assertThat(inBash("--pcsc", "")).containsExactlyInAnyOrder("auto", "system", "java", "java-jdk", "simulator");
        assertThat(inBash("list", "--pcsc", "si")).containsExactly("simulator");
    }

    private static List<String> inBash(String... words) throws Exception {
        String typed = Stream.concat(Stream.of("readerdesk"), Arrays.stream(words)).map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        var said =
                LinuxFiles.run("bash", "-c",
                        ". '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_readerdesk 2>&-; ".formatted(
                                files.file(BASH), typed, words.length) + "printf '%s\\n' \"${COMPREPLY[@]}\"");
        return said.text().lines().map(String::strip).toList();
    }

    @Test
    @DisplayName("fish completes every command and option, and what --pcsc takes")
    void fish() throws Exception {
        assumeThat(LinuxFiles.isInstalled("fish")).isTrue();
        assertThat(inFish("")).containsAll(LinuxFiles.model().subcommands().keySet());
        assertThat(inFish("--pcsc simulator ")).contains("list");
        for (var command : LinuxFiles.commands()) {
            assertThat(inFish((command.parent() == null ? "" : command.name() + " ") + "-")).as(command.name())
                    .containsAll(names(command));
        }
        assertThat(inFish("list --pcsc ")).containsExactlyInAnyOrder("auto", "system", "java", "java-jdk", "simulator");
        assertThat(inFish("run --reader X ")).contains("attach", "transmit");
    }

    private static List<String> inFish(String typed) throws Exception {
        var said = LinuxFiles.run("fish", "--no-config", "-c",
                "source '%s'; complete -C 'readerdesk %s'".formatted(files.file(FISH), typed));
        return said.text().lines().map(line -> line.split("\t", -1)[0]).toList();
    }

    @Test
    @DisplayName("zsh understands its completion, which names every command, option and value")
    void zsh() throws Exception {
        String script = files.text(ZSH);
        for (var command : LinuxFiles.commands()) {
            assertThat(script).contains(command.parent() == null ? "#compdef readerdesk" : "'" + command.name() + ":");
            String part =
                    command.parent() == null ? script : script.substring(script.indexOf(" " + command.name() + ")\n"));
            names(command).forEach(name -> assertThat(part).as(command.name()).contains(name));
        }
        assertThat(script).contains(":WAY:(auto system java java-jdk simulator)", ":FILE:_files", "attach-handle");
        assumeThat(LinuxFiles.isInstalled("zsh")).isTrue();
        assertThat(LinuxFiles.run("zsh", "-n", files.file(ZSH).toString())).isEqualTo(new Said(0, ""));
    }

    private static List<String> names(CommandSpec command) {
        return command.options().stream().flatMap(option -> Arrays.stream(option.names())).toList();
    }

    @Test
    @DisplayName("the menu entry is valid, has an action for the simulator, and speaks three languages")
    void menu() throws Exception {
        String entry = files.text(MENU);
        assertThat(entry).contains("Exec=readerdesk\n", "[Desktop Action simulator]",
                "Exec=readerdesk --pcsc simulator",
                "Icon=readerdesk");
        for (var key : List.of("GenericName", "Comment", "Keywords")) {
            assertThat(entry).contains("\n" + key + "=", "\n" + key + "[de]=", "\n" + key + "[ru]=");
        }
        assumeThat(LinuxFiles.isInstalled("desktop-file-validate")).isTrue();
        assertThat(LinuxFiles.run("desktop-file-validate", files.file(MENU).toString())).isEqualTo(new Said(0, ""));
    }

    @Test
    @DisplayName("the description for software centres is valid and of this version")
    void description() throws Exception {
        assertThat(files.text(ABOUT)).contains("<release version=\"1.2.3\" date=\"2026-11-22\"/>",
                "<launchable type=\"desktop-id\">readerdesk.desktop</launchable>");
        assumeThat(LinuxFiles.isInstalled("appstreamcli")).isTrue();
        var said = LinuxFiles.run("appstreamcli", "validate", "--no-net", "--no-color", files.file(ABOUT).toString());
        assertThat(said.code()).as(said.text()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {ABOUT, TYPES})
    @DisplayName("what is XML can be read as XML")
    void xml(String name) throws Exception {
        var document =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(files.file(name).toFile());
        assertThat(document.getDocumentElement().getTextContent()).contains("ReaderDesk");
    }

    @Test
    @DisplayName("case files have a type of their own, and an icon in every size")
    void typesAndIcons() throws Exception {
        assertThat(files.text(TYPES)).contains("application/vnd.readerdesk.case+json", "*.readerdesk-case");
        for (int size : List.of(16, 24, 32, 48, 64, 128, 256, 512)) {
            var icon = files.file("icons/hicolor/%1$dx%1$d/apps/readerdesk.png".formatted(size));
            // width and height in the header of a PNG
            var header = Arrays.copyOf(Files.readAllBytes(icon), 24);
            assertThat(header).startsWith(0x89, 'P', 'N', 'G');
            assertThat(((header[18] & 0xFF) << 8) + (header[19] & 0xFF)).isEqualTo(size);
        }
        assertThat(files.text("icons/hicolor/scalable/apps/readerdesk.svg")).contains("<svg");
    }
}
