package org.readerdesk.ui;

import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.readerdesk.settings.Settings;
import org.readerdesk.settings.Theme;
import org.readerdesk.ui.text.Language;
import org.readerdesk.ui.text.Messages;
import org.testfx.framework.junit5.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/// Whether everything that the window says is said in its language: word by word, because sentences have arguments.
class LanguageTest extends ApplicationTest {

    @Override
    public void start(Stage stage) {
        // nothing is shown
    }

    @AfterEach
    void speakEnglishAgain() {
        Messages.use(Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = {"GERMAN", "RUSSIAN"})
    void an_english_sentence_would_be_found(Language language) {
        var vocabulary = new Vocabulary(language);
        assertThat(vocabulary.strangers("The log cannot be kept in /var/log (AccessDeniedException)."))
                .contains("cannot", "kept");
        assertThat(vocabulary.strangers("SCARD_S_SUCCESS  0x00000000  SCardConnect(SHARED) 3B D7 96, T=0|T=1, Ctrl+T"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = {"GERMAN", "RUSSIAN"})
    void every_word_is_of_the_language_or_data(Language language) {
        var vocabulary = new Vocabulary(language);
        var settings = Settings.DEFAULT.withTheme(Theme.LIGHT).withLanguage(Optional.of(language.code()));
        var strangers = new TreeMap<String, String>();
        Screens.each(settings, (state, root) -> {
            if (root.lookup("#readers") instanceof ListView<?> readers) {
                readers.getItems().forEach(reader -> vocabulary.add(reader.toString()));
            }
            for (var node : Seen.nodes(root)) {
                for (var text : Seen.texts(node)) {
                    vocabulary.strangers(text).forEach(word -> strangers.putIfAbsent(word,
                            state + ", " + Seen.name(node) + ": " + text));
                }
            }
        });
        assertThat(strangers).isEmpty();
    }
}
