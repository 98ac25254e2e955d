package org.readerdesk.ui;

import atlantafx.base.theme.PrimerLight;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Answer;
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

/// The list of readers alone, at a time that the test tells.
abstract class GlanceWindow extends WindowRobot {

    static final String ACR = "ACS ACR39U ICC Reader 00 00";
    static final String AIR = "HID OMNIKEY 5022 CL 01 00";
    static final String ALCOR = "Alcor Link AK9563 02 00";
    static final String PAD = "REINER SCT cyberJack secoder 03 00";
    static final String KEY = "Yubico YubiKey OTP+FIDO+CCID 04 00";
    static final String VIRTUAL = "Virtual PCD 05 00";

    final FakeMonitor monitor = new FakeMonitor();
    final FakeAttachments attachments = new FakeAttachments();
    final Preferences preferences = WindowTest.preferences();
    Instant now = Instant.parse("2026-03-02T13:00:00Z");
    final DeskController desk = new DeskController(monitor, attachments, () -> now, Runnable::run);
    final RecentController recent = new RecentController(desk, EnumSet.allOf(Feature.class), () -> now);

    @Override
    public void start(Stage shown) {
        stage = shown;
        var pane = new ReadersPane(new ReadersController(desk, recent, new FilterController(preferences),
                EnumSet.allOf(Feature.class), new SimpleBooleanProperty(true)));
        var scene = new Scene(pane, 330, 760);
        new Appearance(preferences, scene);
        stage.setScene(scene);
        stage.show();
        pane.focusList();
    }

    @AfterEach
    void close() {
        hide();
        interact(() -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
    }

    void at(int seconds, Runnable change) {
        interact(() -> {
            now = now.plusSeconds(seconds);
            change.run();
            recent.tick();
        });
        settle();
    }

    void readers(ReaderState... readers) {
        monitor.readers(readers);
    }

    void attach(String reader) {
        attachments.submit(reader, new Operation.Attach(ShareMode.SHARED, Protocol.ANY));
    }

    void history() {
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

    @SuppressWarnings("unchecked")
    ListView<String> list() {
        return (ListView<String>) node("readers");
    }

    List<ListCell<?>> cells() {
        return onJavaFx(() -> lookup(".readers .list-cell").queryAll().stream().<ListCell<?>>map(ListCell.class::cast)
                .filter(cell -> cell.isVisible() && cell.getItem() != null).toList());
    }

    Node cell(String reader) {
        return cells().stream().filter(cell -> reader.equals(cell.getItem())).findFirst().orElseThrow();
    }

    double top(String reader) {
        return onJavaFx(() -> cell(reader).localToScene(0, 0).getY());
    }

    static boolean is(Node node, String state) {
        return node.getPseudoClassStates().stream().anyMatch(each -> each.getPseudoClassName().equals(state));
    }

    Set<Object> fresh() {
        return onJavaFx(
                () -> cells().stream().filter(cell -> is(cell.getGraphic(), "fresh")).<Object>map(ListCell::getItem)
                        .collect(Collectors.toSet()));
    }
}
