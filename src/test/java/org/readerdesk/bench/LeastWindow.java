package org.readerdesk.bench;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.readerdesk.ui.kit.Drawing;

/// The least that JavaFX can show, to know how much of a start is the toolkit's: `stage`, a rectangle; `texts`, six texts besides;
/// `controls`, then a list, a table and three buttons in their place. With `end` behind it ends by itself, for a cache of Java.
public final class LeastWindow extends Application {

    private static final int READERS = 6;
    private static final int ROWS = 12;
    private static final double ROW = 70;
    private static final long END_MILLIS = 1500;

    /// For JavaFX.
    public LeastWindow() {
        // everything is made by start
    }

    public static void main(String[] args) {
        Drawing.choose();
        launch(LeastWindow.class, args);
    }

    @Override
    public void start(Stage stage) {
        var words = getParameters().getRaw();
        var nodes = new ArrayList<Node>(List.of(new Rectangle(330, 780, Color.LIGHTGRAY)));
        if (!words.contains("stage")) {
            names().forEach(name -> nodes.add(new Text(55, 131 + ROW * (nodes.size() - 1), name)));
        }
        var scene = new Scene(new Pane(nodes.toArray(Node[]::new)), 1200, 780);
        stage.setScene(scene);
        stage.show();
        if (words.contains("controls")) {
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    Platform.runLater(() -> scene.setRoot(controls()));
                }
            });
        }
        if (words.contains("end")) {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    Thread.sleep(END_MILLIS);
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
                Platform.exit();
            });
        }
    }

    private static List<String> names() {
        return IntStream.range(0, READERS).mapToObj("A smart card reader %02d 00"::formatted).toList();
    }

    private static Parent controls() {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var list = new ListView<String>();
        list.getItems().setAll(names());
        var table = new TableView<String>();
        for (int i = 0; i < READERS; i++) {
            var column = new TableColumn<String, String>("column " + i);
            column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue()));
            table.getColumns().add(column);
        }
        IntStream.range(0, ROWS).mapToObj("row %d"::formatted).forEach(table.getItems()::add);
        return new BorderPane(table, new HBox(new Button("Attach"), new Button("Status"), new Button("Detach")), null,
                null,
                list);
    }
}
