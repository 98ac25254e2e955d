package org.readerdesk.ui.about;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.ResourceManager;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What ReaderDesk tells about itself")
class AboutFactsTest {

    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>(.*?)</dependency>",
            Pattern.DOTALL);

    private static List<String> shipped() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var own = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"));
        return DEPENDENCY.matcher(own).results().filter(found -> !found.group(3).contains("<scope>"))
                .map(found -> found.group(1) + ':' + found.group(2)).toList();
    }

    @Test
    @DisplayName("lists every library that the pom ships, and no other")
    void libraries() throws IOException {
        assertThat(shipped()).hasSizeGreaterThan(7);
        assertThat(Library.all()).extracting(Library::artifact).filteredOn(artifact -> !artifact.equals("-"))
                .containsExactlyInAnyOrderElementsOf(shipped());
    }

    @Test
    @DisplayName("gives each library the version that runs, and a licence")
    void versions() {
        var jars = new ArrayList<String>();
        Stream.of("java.class.path", "jdk.module.path").map(System::getProperty).filter(path -> path != null)
                .flatMap(path -> Stream.of(path.split(File.pathSeparator))).forEach(place -> {
                    var file = new File(place);
                    jars.addAll(file.isDirectory() ? List.of(file.list()) : List.of(file.getName()));
                });
        assertThat(Library.all()).filteredOn(library -> !library.artifact().equals("-")).allSatisfy(library -> {
            String name = library.artifact().substring(library.artifact().indexOf(':') + 1) + '-' + library.version();
            assertThat(jars).anyMatch(jar -> jar.startsWith(name) && jar.endsWith(".jar"));
        });
        assertThat(Library.all()).allSatisfy(library -> assertThat(library.licence()).isNotBlank());
    }

    @Test
    @DisplayName("is one text for a ticket, without what is not known")
    void text() {
        var about = AboutFacts.gather("1.2.3", "", new ResourceManager.Description(ResourceManager.Kind.SYSTEM,
                Platform.PCSCLITE, "pcscd 1.9.9", Set.of()),
                List.of(new Place(Place.Kind.SETTINGS, "/home/me/settings.json"), new Place(Place.Kind.LOGS, "/logs")));
        assertThat(about.asText()).contains("Version: 1.2.3", "PC/SC library: libpcsclite.so.1",
                "PC/SC service: pcscd 1.9.9", "Settings: /home/me/settings.json", "Logs: /logs", "Gson ", "Apache-2.0")
                .doesNotContain("Built");
        assertThat(AboutFacts.gather("1", "", new ResourceManager.Description(ResourceManager.Kind.SIMULATOR,
                Platform.PCSCLITE, "", Set.of()), List.of()).asText()).contains("simulated readers")
                .doesNotContain("PC/SC service");
    }
}
