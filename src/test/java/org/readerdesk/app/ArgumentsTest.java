package org.readerdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void words_that_were_lost_come_from_the_command_line_of_the_process() {
        byte[] line = "java\0-cp\0x y\0Main\0run\0--reader\0日本 ü \0\0".getBytes(StandardCharsets.UTF_8);

        assertThat(Arguments.exact(List.of("run", "--reader", "\uFFFD\uFFFD ", ""), line))
                .containsExactly("run", "--reader", "日本 ü ", "");
    }

    @Test
    void words_without_a_loss_are_left_alone() {
        assertThat(Arguments.exact(List.of("list", "ü"))).containsExactly("list", "ü");
        assertThat(Arguments.exact(List.of("\uFFFD", "b"), "a\0".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("\uFFFD", "b");
    }
}
