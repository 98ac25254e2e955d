package org.readerdesk.ui;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.fixture.Flow;
import org.readerdesk.settings.Theme;

import static org.assertj.core.api.Assertions.assertThat;

/// The program's own way to open the window, where the readers are known when JavaFX is ready.
class NamesFirstTest extends WindowTest {

    private List<Node> nodes = List.of();

    private final CompletableFuture<Void> named = new CompletableFuture<>();

    @Override
    public void start(Stage shown) {
        stage = shown;
        stage.setWidth(width());
        stage.setHeight(height());
        preferences.change(settings -> settings.withTheme(Theme.DARK).withTextPercent(125));
        monitor.readers(FakeMonitor.present(READER), FakeMonitor.empty(OTHER));
        var frame = FirstFrame.show(stage, preferences, () -> monitor.current().readers(),
                CompletableFuture.completedFuture(null));
        frame.whenLaidOut(() -> new MainWindow(services()).show(frame, () -> named.complete(null)));
        stage.setX(0);
        stage.setY(0);
        nodes = List.copyOf(stage.getScene().getRoot().getChildrenUnmodifiable());
    }

    @Test
    @Flow
    @DisplayName("shows the readers' names at once, without a control, and everything when they are painted")
    void namesThenEverything() {
        assertThat(NamesLaterTest.names(nodes)).containsExactly(READER, OTHER);
        assertThat(nodes).noneMatch(Control.class::isInstance);
        assertThat(nodes).filteredOn(Text.class::isInstance).extracting(Node::getBoundsInParent)
                .allMatch(bounds -> bounds.getMaxX() < width() / 2.0 && bounds.getMinX() > 0);
        until("that they are painted is told", named::isDone);
        until("everything is there", () -> lookup("#readers").tryQueryAs(ListView.class)
                .filter(list -> list.getItems().size() == 2).isPresent());
        picture("names-first");
        assertThat(onJavaFx(() -> stage.getTitle())).isEqualTo("ReaderDesk");
        assertThat(onJavaFx(() -> scene().getFill())).isEqualTo(Color.web("#0d1117"));
        until("the list has the focus", () -> lookup("#readers").query().isFocused());
        until("the icon", () -> stage.getIcons().size() == 5);
        assertThat(Set.of(16.0, 32.0, 48.0, 128.0, 256.0)).isEqualTo(onJavaFx(() -> Set.copyOf(
                stage.getIcons().stream().map(icon -> icon.getWidth()).toList())));
    }
}
