package org.readerdesk.ui.attachment;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.settings.Preferences;
import org.readerdesk.ui.FakeAttachments;
import org.readerdesk.ui.FakeMonitor;
import org.readerdesk.ui.desk.DeskController;

import static org.assertj.core.api.Assertions.assertThat;

/// What was chosen behind an arrow, and does the button again.
class RememberedVariantsTest {

    private static final Operation EXCLUSIVE = new Operation.Attach(ShareMode.EXCLUSIVE, Protocol.ANY);
    private static final Operation DIRECT = new Operation.Attach(ShareMode.DIRECT, Protocol.NONE);

    private final Preferences preferences = Preferences.inMemory();
    private final FakeMonitor monitor = new FakeMonitor();
    private final FakeAttachments attachments = new FakeAttachments();
    private DeskController desk;
    private AttachmentController controller;

    @BeforeEach
    void begin() {
        desk = new DeskController(monitor, attachments, InstantSource.system(), Runnable::run);
        controller = controller();
        monitor.readers(FakeMonitor.present("A"), FakeMonitor.present("B"));
        desk.select("A");
    }

    private AttachmentController controller() {
        return new AttachmentController(desk, attachments, EnumSet.allOf(Feature.class), preferences, Runnable::run,
                _ -> {
                }, failure -> {
                    throw new AssertionError(failure);
                });
    }

    private static Operation variant(String key) {
        return Stream.of(Action.values()).flatMap(Variants::runs).filter(run -> run.key().equals(key)).findFirst()
                .orElseThrow().operation();
    }

    @Test
    void the_button_of_the_same_reader_does_it_again_and_that_of_another_does_not() {
        controller.choose(Action.ATTACH, EXCLUSIVE);
        controller.run(Action.DETACH.operation());
        controller.press(Action.ATTACH);

        assertThat(attachments.submitted).containsExactly(EXCLUSIVE, Action.DETACH.operation(), EXCLUSIVE);
        assertThat(controller.isChosen(Action.ATTACH)).isTrue();
        desk.select("B");
        assertThat(controller.isChosen(Action.ATTACH)).isFalse();
        assertThat(controller.operation(Action.ATTACH)).isEqualTo(Action.ATTACH.operation());
    }

    @Test
    void it_is_there_after_the_next_start() {
        controller.choose(Action.ATTACH, EXCLUSIVE);
        assertThat(preferences.current().variants()).containsExactly(Map.entry("A",
                List.of("attach.exclusive")));
        assertThat(controller().operation(Action.ATTACH)).isEqualTo(EXCLUSIVE);
    }

    @Test
    void what_the_button_does_anyway_forgets_it() {
        controller.choose(Action.ATTACH, EXCLUSIVE);
        controller.run(Action.DETACH.operation());
        controller.choose(Action.ATTACH, variant("attach.shared"));
        assertThat(controller.isChosen(Action.ATTACH)).isFalse();
        assertThat(preferences.current().variants()).isEmpty();
    }

    @Test
    void each_operation_has_its_own() {
        controller.choose(Action.ATTACH, EXCLUSIVE);
        controller.choose(Action.RECONNECT, variant("reconnect.leave"));
        assertThat(controller.operation(Action.ATTACH)).isEqualTo(EXCLUSIVE);
        assertThat(controller.operation(Action.RECONNECT)).isEqualTo(variant("reconnect.leave"));
        controller.choose(Action.RECONNECT, variant("reconnect.same"));
        assertThat(controller.operation(Action.ATTACH)).isEqualTo(EXCLUSIVE);
        assertThat(preferences.current().variants().get("A")).containsExactly("attach.exclusive");
    }

    @Test
    void whether_the_button_is_on_and_comes_next_follows_what_it_does() {
        controller.choose(Action.ATTACH, DIRECT);
        controller.run(Action.DETACH.operation());
        monitor.readers(FakeMonitor.empty("A"), FakeMonitor.empty("B"));
        desk.select("A");
        assertThat(controller.panel().orElseThrow().next()).contains(Action.ATTACH);
        desk.select("B");
        assertThat(controller.panel().orElseThrow().next()).isEmpty();
    }

    @Test
    void a_variant_that_makes_no_sense_now_is_neither_run_nor_remembered() {
        monitor.readers(FakeMonitor.empty("A"));
        controller.choose(Action.ATTACH, EXCLUSIVE);
        assertThat(attachments.submitted).isEmpty();
        assertThat(preferences.current().variants()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reconnect.reset", "reconnect.unpower", "reconnect.exclusive.reset", "reconnect.T0.reset",
        "unlock.reset", "unlock.unpower", "unlock.eject", "detach.reset", "detach.unpower", "detach.eject"})
    void what_resets_unpowers_or_ejects_the_card_stays_a_choice_each_time(String key) {
        var action = Action.valueOf(key.substring(0, key.indexOf('.')).toUpperCase(Locale.ROOT));
        controller.run(EXCLUSIVE);
        controller.run(new Operation.Lock());
        controller.choose(action, variant(key));
        assertThat(attachments.submitted.size() == 3 || controller.panel().orElseThrow().confirm().isPresent())
                .as("it runs, or asks").isTrue();
        assertThat(controller.operation(action)).isEqualTo(action.operation());
        assertThat(preferences.current().variants()).isEmpty();

        preferences.change(settings -> settings.withVariants("A", List.of(key)));
        assertThat(controller().operation(action)).as("also when the file says so").isEqualTo(action.operation());
    }

    @Test
    void keys_that_no_variant_has_are_passed_over() {
        preferences.change(settings -> settings.withVariants("A", List.of("attach.sideways", "open.shared")));
        assertThat(controller().operation(Action.ATTACH)).isEqualTo(Action.ATTACH.operation());
    }

    @ParameterizedTest
    @EnumSource
    void what_a_button_does_for_every_reader_is_among_its_variants_and_harmless(Action action) {
        assertThat(RememberedVariants.mayRemember(action, action.operation())).isTrue();
        if (!Variants.of(action).isEmpty()) {
            assertThat(Variants.runs(action).map(Variants.Run::operation)).contains(action.operation());
        }
    }
}
