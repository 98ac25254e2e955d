package org.readerdesk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.ReaderState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@DisplayName("The list of readers at work")
class GlanceListTest extends GlanceWindow {

    @Test
    @DisplayName("the filter finds, and Esc clears it and gives the focus back")
    void filter() {
        history();
        interact(() -> lookup("#readers-filter").query().requestFocus());
        write("contactless");
        settle();
        assertThat(list().getItems()).as("what is attached or selected stays").containsExactly(ACR, AIR, KEY);
        assertThat(words("readers-title")).isEqualTo("Readers: 3 of 6");
        assertThat(words("readers-hidden")).isEqualTo("3 readers are hidden");
        picture("glance-filtered");
        write(" nothing");
        settle();
        assertThat(list().getItems()).containsExactly(ACR, KEY);
        assertThat(words("readers-hidden")).startsWith("Nothing matches; 4 readers are hidden.");
        picture("glance-nothing");
        type(KeyCode.ESCAPE);
        settle();
        assertThat(list().getItems()).hasSize(6);
        assertThat(isShown("readers-hiding")).isFalse();
        type(KeyCode.ESCAPE);
        settle();
        assertThat(onJavaFx(() -> list().isFocused())).isTrue();
        interact(() -> lookup("#readers-filter").query().requestFocus());
        write("mute").type(KeyCode.ENTER);
        settle();
        assertThat(list().getItems()).containsExactly(ACR, ALCOR, KEY);
        type(KeyCode.ESCAPE);
        settle();
        assertThat(list().getItems()).as("from the list, too").hasSize(6);
    }

    @Test
    @DisplayName("virtual readers are hidden and all shown again, and a reader is pinned, by keys and by menu")
    void hideAndPin() {
        history();
        press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.H).release(KeyCode.SHIFT, KeyCode.CONTROL);
        settle();
        assertThat(list().getItems()).doesNotContain(VIRTUAL);
        assertThat(words("readers-title")).isEqualTo("Readers: 5 of 6");
        clickOn("#readers-show-all");
        settle();
        assertThat(list().getItems()).contains(VIRTUAL);
        assertThat(preferences.current().hideVirtual()).isFalse();
        press(KeyCode.CONTROL).type(KeyCode.P).release(KeyCode.CONTROL);
        settle();
        assertThat(list().getItems()).startsWith(KEY, ACR);
        assertThat(list().getSelectionModel().getSelectedItem()).isEqualTo(KEY);
        assertThat(preferences.current().readers().get("pinned")).containsExactly(KEY);
        rightClickOn(cell(ALCOR)).clickOn("#reader-pin");
        settle();
        assertThat(list().getItems()).startsWith(ALCOR, KEY, ACR);
        picture("glance-pinned");
        clickOn("#readers-options").clickOn("#readers-hide-virtual");
        settle();
        assertThat(preferences.current().hideVirtual()).isTrue();
    }

    @Test
    @DisplayName("among 50 readers the scrolled place and the selection survive whatever comes, goes and changes")
    void fifty() {
        var many = IntStream.range(0, 50).mapToObj(i -> FakeMonitor.present(
                (i % 3 == 0 ? "A Much Longer Name That Needs Two Lines %02d 00" : "Reader %02d 00").formatted(i)))
                .toArray(ReaderState[]::new);
        at(0, () -> readers(many));
        interact(() -> {
            list().getSelectionModel().select("Reader 22 00");
            list().scrollTo("Reader 20 00");
        });
        settle();
        double before = top("Reader 22 00");
        at(20, () -> {
            var more = new ArrayList<>(List.of(many));
            more.add(0, FakeMonitor.present("New A 00"));
            more.add(5, FakeMonitor.present("New B 00"));
            more.remove(3);
            more.set(30, FakeMonitor.empty(more.get(30).name()));
            readers(more.toArray(ReaderState[]::new));
        });
        assertThat(top("Reader 22 00")).isCloseTo(before, within(2.0));
        at(7, () -> {
        });
        assertThat(list().getItems()).hasSize(51);
        assertThat(top("Reader 22 00")).isCloseTo(before, within(2.0));
        assertThat(list().getSelectionModel().getSelectedItem()).isEqualTo("Reader 22 00");
        picture("glance-fifty");
    }
}
