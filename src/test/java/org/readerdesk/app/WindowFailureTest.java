package org.readerdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WindowFailureTest {

    private static final RuntimeException NO_DISPLAY = new RuntimeException(
            new UnsupportedOperationException("Unable to open DISPLAY"));

    @Test
    void a_missing_display_is_named() {
        assertThat(WindowFailure.sentence(NO_DISPLAY, "", _ -> true))
                .contains("DISPLAY is not set", "\"readerdesk watch\"").doesNotContain("\n");
        assertThat(WindowFailure.sentence(NO_DISPLAY, ":9", _ -> true)).contains("the display :9 does not answer");
    }

    @Test
    void missing_libraries_are_named_with_their_packages() {
        assertThat(WindowFailure.sentence(new UnsatisfiedLinkError("x"), ":0", name -> !name.equals("libXtst.so.6")))
                .contains("libXtst.so.6 is missing (Debian: apt install libxtst6)").doesNotContain("DISPLAY");
        assertThat(WindowFailure.sentence(NO_DISPLAY, "", Set.of("libXtst.so.6")::contains))
                .contains("DISPLAY is not set",
                        "libgtk-3.so.0, libpangoft2-1.0.so.0 are missing (Debian: apt install libgtk-3-0 libpangoft2-1.0-0)");
    }

    @Test
    void any_other_failure_is_told_in_javafx_words() {
        assertThat(WindowFailure.sentence(new RuntimeException("odd\nthing"), ":0", _ -> true))
                .contains("JavaFX says \"odd\"").doesNotContain("\n");
    }

    @Test
    void what_is_not_seen_is_made_visible() {
        assertThat(WindowFailure.sentence(NO_DISPLAY, ":9\u001b[2J\n", _ -> true)).contains(":9\\u001b[2J\\u000a");
        assertThat(WindowFailure.sentence(new RuntimeException("odd\u202e thing"), ":0", _ -> true))
                .contains("odd\\u202e thing");
    }

    @Test
    void the_loader_knows_what_is_there() {
        assertThat(WindowFailure.isPresent("libnothing-of-this-name.so.9")).isFalse();
    }
}
