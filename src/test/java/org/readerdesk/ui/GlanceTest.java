package org.readerdesk.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.settings.Preferences;
import org.readerdesk.ui.desk.DeskController;
import org.readerdesk.ui.desk.RecentController;
import org.readerdesk.ui.kit.Appearance;
import org.readerdesk.ui.readers.FilterController;
import org.readerdesk.ui.readers.ReadersController;
import org.readerdesk.ui.readers.ReadersPane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// The list of readers alone, at a time that the test tells.
@DisplayName("Readers at a glance")
class GlanceTest extends WindowRobot {

    private static final String ACR = "ACS ACR39U ICC Reader 00 00";
    private static final String AIR = "HID OMNIKEY 5022 CL 01 00";
    private static final String ALCOR = "Alcor Link AK9563 02 00";
    private static final String PAD = "REINER SCT cyberJack secoder 03 00";
    private static final String KEY = "Yubico YubiKey OTP+FIDO+CCID 04 00";
    private static final String VIRTUAL = "Virtual PCD 05 00";

    private final FakeMonitor monitor = new FakeMonitor();
    private final FakeAttachments attachments = new FakeAttachments();
    private final Preferences preferences = WindowTest.preferences();
    private Instant now = Instant.parse("2026-03-02T13:00:00Z");
    private final DeskController desk = new DeskController(monitor, attachments, () -> now, Runnable::run);
    private final RecentController recent = new RecentController(desk, EnumSet.allOf(Feature.class), () -> now);

    @Override
    public void start(Stage shown) {
        stage = shown;
        var pane = new ReadersPane(new ReadersController(desk, recent, new FilterController(preferences),
                EnumSet.allOf(Feature.class), new SimpleBooleanProperty(true)));
        var scene = new Scene(pane, 330, 760);
        scene.getStylesheets().add(MainWindow.class.getResource("readerdesk.css").toExternalForm());
        new Appearance(preferences, scene, MainWindow.sizes());
        stage.setScene(scene);
        stage.show();
        pane.focusList();
    }

    @AfterEach
    void close() {
        interact(stage::hide);
        interact(() -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
    }

    private void at(int seconds, Runnable change) {
        interact(() -> {
            now = now.plusSeconds(seconds);
            change.run();
            recent.tick();
        });
        settle();
    }

    private void readers(ReaderState... readers) {
        monitor.readers(readers);
    }

    private void attach(String reader) {
        attachments.submit(reader, new Operation.Attach(ShareMode.SHARED, Protocol.ANY));
    }

    private void history() {
        at(0, () -> readers(FakeMonitor.empty(ACR), FakeMonitor.empty(AIR), FakeMonitor.empty(ALCOR),
                FakeMonitor.empty(PAD), FakeMonitor.present(KEY), FakeMonitor.empty(VIRTUAL)));
        at(70, () -> readers(FakeMonitor.present(ACR), FakeMonitor.empty(AIR), FakeMonitor.mute(ALCOR),
                FakeMonitor.empty(PAD), FakeMonitor.present(KEY), FakeMonitor.empty(VIRTUAL)));
        at(60, () -> readers(FakeMonitor.present(ACR), FakeMonitor.present(AIR), FakeMonitor.mute(ALCOR),
                FakeMonitor.present(PAD, ReaderFlag.INUSE, ReaderFlag.EXCLUSIVE), FakeMonitor.present(KEY)));
        at(50, () -> attach(ACR));
        at(40, () -> {
            attachments.answerNext(Answer.of(ResultCode.RESET_CARD));
            attachments.submit(ACR, new Operation.Status());
            readers(FakeMonitor.present(ACR, ReaderFlag.INUSE), FakeMonitor.empty(AIR), FakeMonitor.mute(ALCOR),
                    FakeMonitor.present(PAD, ReaderFlag.INUSE, ReaderFlag.EXCLUSIVE), FakeMonitor.present(KEY,
                            ReaderFlag.INUSE, ReaderFlag.EXCLUSIVE),
                    FakeMonitor.empty(VIRTUAL));
        });
        at(50, () -> readers(FakeMonitor.present(ACR, ReaderFlag.INUSE), FakeMonitor.present(AIR),
                FakeMonitor.mute(ALCOR), FakeMonitor.present(PAD), FakeMonitor.present(KEY, ReaderFlag.INUSE,
                        ReaderFlag.EXCLUSIVE),
                FakeMonitor.empty(VIRTUAL)));
    }

    @Test
    @DisplayName("can be pictured, light and dark")
    void pictures() {
        history();
        picture("glance-light");
        assertThat(lookup("#reader-cell-name").queryAllAs(Label.class)).extracting(Label::getText)
                .as("the numbers stay together").contains("REINER SCT cyberJack secoder 03\u00a000");
        at(10, () -> readers(FakeMonitor.present(ACR, ReaderFlag.INUSE), FakeMonitor.present(AIR),
                FakeMonitor.mute(ALCOR), FakeMonitor.present(PAD), FakeMonitor.empty(VIRTUAL)));
        interact(() -> Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet()));
        picture("glance-dark");
    }

    @SuppressWarnings("unchecked")
    private ListView<String> list() {
        return (ListView<String>) node("readers");
    }

    private List<ListCell<?>> cells() {
        return onJavaFx(() -> lookup(".readers .list-cell").queryAll().stream().<ListCell<?>>map(ListCell.class::cast)
                .filter(cell -> cell.isVisible() && cell.getItem() != null).toList());
    }

    private Node cell(String reader) {
        return cells().stream().filter(cell -> reader.equals(cell.getItem())).findFirst().orElseThrow();
    }

    private double top(String reader) {
        return onJavaFx(() -> cell(reader).localToScene(0, 0).getY());
    }

    private static boolean is(Node node, String state) {
        return node.getPseudoClassStates().stream().anyMatch(each -> each.getPseudoClassName().equals(state));
    }

    @Test
    @DisplayName("the filter finds, and Esc clears it and gives the focus back")
    void filter() {
        history();
        interact(() -> lookup("#readers-filter").query().requestFocus());
        write("contactless");
        settle();
        assertThat(list().getItems()).as("what is attached or selected stays").containsExactly(ACR, AIR, KEY);
        assertThat(words("readers-title")).isEqualTo("3 of 6 readers");
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
        assertThat(words("readers-title")).isEqualTo("5 of 6 readers");
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
    @DisplayName("pointing at a lane tells what was when")
    void pointing() {
        history();
        var lane = lookup("#reader-cell-lane").nth(2).<Node>query();
        moveTo(lane);
        until("the tip", () -> Window.getWindows().stream().anyMatch(window -> window instanceof Tooltip tip
                && tip.getText().startsWith("Card mute since ")));
        assertThat(onJavaFx(lane::getAccessibleText)).startsWith("Last 5 minutes: Card mute since");
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

    @Test
    @DisplayName("a row that changed shows it for two seconds, one that is unplugged for five")
    void changes() {
        history();
        at(10, () -> readers(FakeMonitor.present(ACR, ReaderFlag.INUSE), FakeMonitor.empty(AIR),
                FakeMonitor.mute(ALCOR), FakeMonitor.present(KEY, ReaderFlag.INUSE, ReaderFlag.EXCLUSIVE),
                FakeMonitor.empty(VIRTUAL)));
        assertThat(fresh()).containsExactlyInAnyOrder(AIR, PAD);
        at(3, () -> {
        });
        assertThat(fresh()).isEmpty();
        assertThat(list().getItems()).contains(PAD);
        at(3, () -> {
        });
        assertThat(list().getItems()).doesNotContain(PAD);
    }

    private Set<Object> fresh() {
        return onJavaFx(
                () -> cells().stream().filter(cell -> is(cell.getGraphic(), "fresh")).<Object>map(ListCell::getItem)
                        .collect(Collectors.toSet()));
    }
}
