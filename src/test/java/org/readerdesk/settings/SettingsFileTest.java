package org.readerdesk.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsFileTest {

    private static final Settings CHOSEN = Settings.DEFAULT.withLanguage(Optional.of("ru")).withTheme(Theme.DARK)
            .withTextPercent(150).withFrame(new Frame(-10, 20.5, 1000, 700, true)).withDivider("main-split", 0.25)
            .withReaders("pinned", List.of("Кириллица 00 00", "A\u202e\n\"b\" 01 00")).withHideVirtual(true);

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
    @CsvSource(delimiter = ';', quoteCharacter = '~', value = {
        "~~ ; it is no JSON",
        "{\"theme\": \"dark\" ; it is no JSON",
        "{\"theme\": dark} ; it is no JSON",
        "[] ; it is no JSON object",
        "{\"theme\": \"blue\"} ; \"theme\" is wrong; expected \"system\", \"light\" or \"dark\"",
        "{\"theme\": 1} ; \"theme\" is wrong",
        "{\"language\": \"Deutsch\"} ; \"language\" is wrong; expected a language of two or three small letters",
        "{\"language\": 1} ; \"language\" is wrong",
        "{\"textPercent\": 99} ; \"textPercent\" is wrong; expected a number from 100 to 200",
        "{\"textPercent\": \"100\"} ; \"textPercent\" is wrong",
        "{\"window\": 5} ; \"window\" is wrong; expected an object",
        "{\"window\": {\"x\": 1}} ; \"window.y\" is wrong; expected it there",
        "{\"window\": {\"x\": 1, \"y\": 1, \"width\": 0, \"height\": 1, \"maximized\": true}} ; \"window.width\" is wrong",
        "{\"window\": {\"x\": 1, \"y\": 1, \"width\": 9, \"height\": 9, \"maximized\": 1}} ; \"window.maximized\" is wrong",
        "{\"dividers\": {\"a\": 2}} ; \"dividers.a\" is wrong; expected a number from 0 to 1",
        "{\"dividers\": []} ; \"dividers\" is wrong",
        "{\"hideVirtual\": \"yes\"} ; \"hideVirtual\" is wrong; expected true or false",
        "{\"readers\": {\"pinned\": 1}} ; \"readers.pinned\" is wrong; expected a list of at most 1000 names",
        "{\"readers\": {\"pinned\": [1]}} ; \"readers.pinned\" is wrong; expected a list of names"})
    void a_damaged_file_is_put_aside_and_said(String text, String problem) throws IOException {
        var loaded = holding(text).load();

        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
        assertThat(loaded.notice()).hasValueSatisfying(notice -> assertThat(notice)
                .startsWith("The settings " + path() + " were damaged: " + problem)
                .endsWith("ReaderDesk begins with its defaults.").doesNotContain("\n"));
        assertThat(path()).doesNotExist();
        assertThat(path().resolveSibling("settings.json.damaged")).hasContent(text);
    }

    @Test
    void bytes_that_are_no_text_and_endless_ones_are_put_aside_too() throws IOException {
        Files.createDirectories(path().getParent());
        Files.write(path(), new byte[]{'{', (byte) 0xFF, '}'});
        assertThat(file().load().notice()).hasValueSatisfying(notice -> assertThat(notice).contains("it is no UTF-8"));
        Files.write(path(), ("{" + " ".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8));
        assertThat(file().load().notice())
                .hasValueSatisfying(notice -> assertThat(notice).contains("longer than 1 MB"));
        assertThat(holding("[".repeat(1 << 19)).load().notice()).isPresent();
    }

    @Test
    void a_folder_in_its_place_is_told_and_nothing_is_lost() throws IOException {
        Files.createDirectories(path().resolve("inside"));

        assertThat(file().load().notice()).hasValueSatisfying(notice -> assertThat(notice).contains("cannot be read"));
        assertThat(file().save(CHOSEN)).hasValueSatisfying(failure -> assertThat(failure)
                .startsWith("The settings cannot be kept in " + path()).doesNotContain("\n"));
        assertThat(path().resolve("inside")).isDirectory();
        try (var files = Files.list(path().getParent())) {
            assertThat(files).containsExactly(path());
        }
    }

    @Test
    void the_last_of_many_changes_is_on_disk_after_the_end() {
        try (var preferences = new PreferencesOnDisk(file(), Settings.DEFAULT)) {
            preferences.listen(failure -> {
                throw new AssertionError(failure);
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
        var told = new LinkedBlockingQueue<String>();
        try (var preferences = new PreferencesOnDisk(file(), Settings.DEFAULT)) {
            preferences.listen(told::add);
            preferences.change(settings -> settings.withTheme(Theme.DARK));
            assertThat(told.poll(10, TimeUnit.SECONDS)).contains("holds until ReaderDesk ends");
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
            throw new AssertionError(failure);
        });
        preferences.change(settings -> settings.withTheme(Theme.DARK));
        assertThat(preferences.current()).isEqualTo(Settings.DEFAULT.withTheme(Theme.DARK));
    }
}
