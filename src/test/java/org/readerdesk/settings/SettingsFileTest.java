package org.readerdesk.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsFileTest {

    private static final Settings CHOSEN = Settings.DEFAULT.withLanguage(Optional.of("ru")).withTheme(Theme.DARK)
            .withTextPercent(150).withFrame(new Frame(-10, 20.5, 1000, 700, true)).withDivider("main-split", 0.25)
            .withReaders("pinned", List.of("Кириллица 00 00", "A\u202e\n\"b\" 01 00")).withHideVirtual(true)
            .withVariants("Z 00 00", List.of("attach.exclusive", "reconnect.leave"))
            .withVariants("A 00 00", List.of("attach.direct"));

    @TempDir
    private Path folder;

    private Path path() {
        return folder.resolve("deep").resolve("settings.json");
    }

    private SettingsFile file() {
        return new SettingsFile(path());
    }

    private SettingsFile holding(String text) throws IOException {
        Files.createDirectories(path().getParent());
        Files.writeString(path(), text);
        return file();
    }

    @Test
    void what_was_chosen_is_there_again() throws IOException {
        assertThat(file().save(CHOSEN)).isEmpty();
        assertThat(file().load()).isEqualTo(new SettingsFile.Loaded(CHOSEN, Optional.empty()));
        try (var files = Files.list(path().getParent())) {
            assertThat(files).containsExactly(path());
        }
    }

    @Test
    void without_a_file_the_defaults_hold_and_nothing_is_said() {
        assertThat(file().load()).isEqualTo(new SettingsFile.Loaded(Settings.DEFAULT, Optional.empty()));
    }

    @Test
    void what_is_missing_has_its_default_and_what_is_unknown_is_passed_over() throws IOException {
        assertThat(holding("{\"textPercent\": 125, \"ofNextYear\": [1]}").load().settings())
                .isEqualTo(Settings.DEFAULT.withTextPercent(125));
        assertThat(holding("{}").load()).isEqualTo(new SettingsFile.Loaded(Settings.DEFAULT, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', nullValues = "-", value = {
        "~~ ; NO_JSON_OBJECT ; -",
        "{\"theme\": \"dark\" ; NO_JSON ; -",
        "{\"theme\": dark} ; NO_JSON ; -",
        "[] ; NO_JSON_OBJECT ; -",
        "{\"theme\": \"blue\"} ; THEME ; theme",
        "{\"theme\": 1} ; THEME ; theme",
        "{\"language\": \"Deutsch\"} ; LANGUAGE ; language",
        "{\"language\": 1} ; LANGUAGE ; language",
        "{\"textPercent\": 99} ; NUMBER ; textPercent",
        "{\"textPercent\": \"100\"} ; NUMBER ; textPercent",
        "{\"window\": 5} ; OBJECT ; window",
        "{\"window\": {\"x\": 1}} ; MISSING ; window.y",
        "{\"window\": {\"x\": 1, \"y\": 1, \"width\": 0, \"height\": 1, \"maximized\": true}} ; NUMBER ; window.width",
        "{\"window\": {\"x\": 1, \"y\": 1, \"width\": 9, \"height\": 9, \"maximized\": 1}} ; YES_OR_NO ; window.maximized",
        "{\"dividers\": {\"a\": 2}} ; NUMBER ; dividers.a",
        "{\"dividers\": []} ; OBJECT ; dividers",
        "{\"hideVirtual\": \"yes\"} ; YES_OR_NO ; hideVirtual",
        "{\"readers\": {\"pinned\": 1}} ; NAMES ; readers.pinned",
        "{\"readers\": {\"pinned\": [1]}} ; NAMES ; readers.pinned",
        "{\"variants\": []} ; OBJECT ; variants",
        "{\"variants\": {\"R 00\": \"attach.direct\"}} ; VARIANTS ; variants.R 00",
        "{\"variants\": {\"R 00\": [\"rm -rf /\"]}} ; VARIANTS ; variants.R 00",
        "{\"variants\": {\"R 00\": [\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\"]}} ; VARIANTS ; variants.R 00"})
    void a_damaged_file_is_put_aside_and_said(String text, Problem.Kind kind, @Nullable String key)
            throws IOException {
        var loaded = holding(text).load();

        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
        var aside = path().resolveSibling("settings.json.damaged");
        assertThat(loaded.notice()).hasValueSatisfying(notice -> {
            var put = (Notice.PutAside) notice;
            assertThat(put.file()).isEqualTo(path().toString());
            assertThat(put.aside()).isEqualTo(aside.toString());
            assertThat(put.problem().kind()).isEqualTo(kind);
            assertThat(put.problem().key()).isEqualTo(key == null ? "" : '"' + key + '"');
        });
        assertThat(path()).doesNotExist();
        assertThat(aside).hasContent(text);
    }

    @Test
    void a_number_that_is_refused_tells_its_limits() throws IOException {
        assertThat(holding("{\"textPercent\": 99}").load().notice()).hasValueSatisfying(
                notice -> assertThat(((Notice.PutAside) notice).problem())
                        .isEqualTo(new Problem(Problem.Kind.NUMBER, "\"textPercent\"", 100, 200)));
    }

    @Test
    void variants_of_more_readers_than_are_kept_are_refused_and_of_more_choices_the_first_gives_way()
            throws IOException {
        var settings = Settings.DEFAULT;
        for (int i = 0; i <= Settings.MOST_VARIANTS; i++) {
            settings = settings.withVariants("R" + i, List.of("attach.direct"));
        }
        assertThat(settings.variants()).hasSize(Settings.MOST_VARIANTS).doesNotContainKey("R0");
        assertThat(file().save(settings)).isEmpty();
        assertThat(file().load().settings().variants().keySet())
                .containsExactlyElementsOf(settings.variants().keySet());
        assertThat(settings.withVariants("R1", List.of()).variants()).doesNotContainKey("R1");

        var text = IntStream.rangeClosed(0, Settings.MOST_VARIANTS).mapToObj("\"R%d\": []"::formatted)
                .collect(Collectors.joining(",", "{\"variants\": {", "}}"));
        assertThat(problem(holding(text))).contains(Problem.Kind.READERS);
    }

    private static Optional<Problem.Kind> problem(SettingsFile file) {
        return file.load().notice().map(notice -> ((Notice.PutAside) notice).problem().kind());
    }

    @Test
    void bytes_that_are_no_text_and_endless_ones_are_put_aside_too() throws IOException {
        Files.createDirectories(path().getParent());
        Files.write(path(), new byte[]{'{', (byte) 0xFF, '}'});
        assertThat(problem(file())).contains(Problem.Kind.NO_UTF8);
        Files.write(path(), ("{" + " ".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8));
        assertThat(problem(file())).contains(Problem.Kind.TOO_LONG);
        assertThat(holding("[".repeat(1 << 19)).load().notice()).isPresent();
    }

    @Test
    void a_folder_in_its_place_is_told_and_nothing_is_lost() throws IOException {
        Files.createDirectories(path().resolve("inside"));

        assertThat(file().load().notice()).hasValueSatisfying(notice -> {
            assertThat(((Notice.Unreadable) notice).file()).isEqualTo(path().toString());
            assertThat(((Notice.Unreadable) notice).reason()).isNotBlank().doesNotContain("\n");
        });
        assertThat(file().save(CHOSEN)).hasValueSatisfying(failure -> {
            assertThat(((Notice.NotKept) failure).file()).isEqualTo(path().toString());
            assertThat(((Notice.NotKept) failure).reason()).isNotBlank().doesNotContain("\n");
        });
        assertThat(path().resolve("inside")).isDirectory();
        try (var files = Files.list(path().getParent())) {
            assertThat(files).containsExactly(path());
        }
    }

    @Test
    void the_last_of_many_changes_is_on_disk_after_the_end() {
        try (var preferences = new PreferencesOnDisk(file(), Settings.DEFAULT)) {
            preferences.listen(failure -> {
                throw new AssertionError(failure.toString());
            });
            for (int percent = 100; percent <= 200; percent++) {
                int now = percent;
                preferences.change(settings -> settings.withTextPercent(now));
            }
            preferences.change(settings -> settings.withTextPercent(250));
            assertThat(preferences.current().textPercent()).isEqualTo(200);
        }
        assertThat(file().load().settings().textPercent()).isEqualTo(200);
    }

    @Test
    void a_file_that_cannot_be_written_is_told_once_and_the_choice_holds() throws IOException {
        Files.createDirectories(path().resolve("inside"));
        var told = new LinkedBlockingQueue<Notice>();
        try (var preferences = new PreferencesOnDisk(file(), Settings.DEFAULT)) {
            preferences.listen(told::add);
            preferences.change(settings -> settings.withTheme(Theme.DARK));
            assertThat(told.poll(10, TimeUnit.SECONDS)).isInstanceOf(Notice.NotKept.class);
            preferences.change(settings -> settings.withTheme(Theme.LIGHT));
            assertThat(preferences.current().theme()).isEqualTo(Theme.LIGHT);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertThat(told).isEmpty();
    }

    @Test
    void settings_in_memory_end_with_the_process() {
        var preferences = Preferences.inMemory();
        preferences.listen(failure -> {
            throw new AssertionError(failure.toString());
        });
        preferences.change(settings -> settings.withTheme(Theme.DARK));
        assertThat(preferences.current()).isEqualTo(Settings.DEFAULT.withTheme(Theme.DARK));
    }
}
