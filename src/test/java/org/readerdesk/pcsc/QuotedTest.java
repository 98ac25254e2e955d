package org.readerdesk.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {

    @Test
    void a_plain_word_stays_as_it_is() {
        assertThat(Quoted.of("Ünï \uD83D\uDE00")).isEqualTo("\"Ünï \uD83D\uDE00\"");
        assertThat(Quoted.of("")).isEqualTo("\"\"");
        assertThat(Quoted.of("x".repeat(60))).isEqualTo("\"" + "x".repeat(60) + "\"");
    }

    @Test
    void what_is_not_seen_becomes_an_escape_of_json() {
        assertThat(Quoted.seen("a\r\n\0\u2028\u202E\uD800\uDB40\uDC01")).isEqualTo(
                "a\\u000d\\u000a\\u0000\\u2028\\u202e\\ud800\\udb40\\udc01");
    }

    @Test
    void a_long_word_is_clipped_between_characters_and_escapes() {
        assertThat(Quoted.of("x".repeat(61))).isEqualTo("\"" + "x".repeat(60) + "…\"");
        assertThat(Quoted.of("x" + "\uD83D\uDE00".repeat(50))).isEqualTo("\"x" + "\uD83D\uDE00".repeat(30) + "…\"");
        assertThat(Quoted.of("\0".repeat(5000))).isEqualTo("\"" + "\\u0000".repeat(10) + "…\"");
        assertThat(Quoted.place("x".repeat(5000))).isEqualTo("x".repeat(150) + "…");
    }
}
