package org.readerdesk.ui;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The program's own way to open the window, where JavaFX is ready before the readers are known.
class NamesLaterTest extends WindowTest {

    private final CompletableFuture<Void> known = new CompletableFuture<>();
    private Pane first = new Pane();

    @Override
    public void start(Stage shown) {
        stage = shown;
        stage.setWidth(width());
        stage.setHeight(height());
        var frame = FirstFrame.show(stage, preferences, () -> monitor.current().readers(), known);
        frame.whenLaidOut(() -> new MainWindow(services()).show(frame, () -> {}));
        stage.setX(0);
        stage.setY(0);
        first = (Pane) stage.getScene().getRoot();
    }

    static List<String> names(List<? extends Node> nodes) {
        return nodes.stream().filter(Text.class::isInstance).map(Text.class::cast).map(Text::getText).toList();
    }

    private void everything(int readers) {
        until("everything is there", () -> lookup("#readers").tryQueryAs(ListView.class)
                .filter(list -> list.getItems().size() == readers).isPresent());
    }

    @Test
    @DisplayName("shows the names as soon as the readers are known, and then everything")
    void groundsThenNames() {
        assertThat(first.getChildren()).hasSize(2).allMatch(Rectangle.class::isInstance);
        var seen = new CompletableFuture<List<String>>();
        interact(() -> first.getChildren().addListener(
                (ListChangeListener<Node>) change -> seen.complete(names(change.getList()))));
        monitored(() -> monitor.readers(FakeMonitor.present(READER)));
        assertThat(lookup("#menu-bar").tryQuery()).isEmpty();
        known.complete(null);
        until("the name", seen::isDone);
        assertThat(seen.join()).containsExactly(READER);
        everything(1);
    }

    @Test
    @DisplayName("without readers everything comes as soon as that is known")
    void nothing() {
        known.complete(null);
        everything(0);
        assertThat(first.getChildren()).hasSize(2);
    }

    @Test
    @DisplayName("a window that is closed meanwhile stays closed")
    void closed() {
        interact(stage::hide);
        known.complete(null);
        settle();
        assertThat(onJavaFx(() -> (Object) stage.getScene().getRoot())).isSameAs(first);
    }
}
