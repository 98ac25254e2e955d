package org.readerdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A word that can be no file's name is refused with what was expected.
class FileNameTest {

    @ParameterizedTest
    @CsvSource({"list --simulator-script, a simulator script", "passport --reader A --file, a file for the passport",
        "atr --file, a file of ATRs"})
    void a_word_that_names_no_file_is_refused(String words, String expected) {
        var parsing = new ParsingOnly();

        assertThat(parsing.type((words + " a\0b").split(" "))).isEqualTo(2);
        assertThat(parsing.err()).contains("\"a\\u0000b\" is no file's name; expected that of " + expected);
    }
}
