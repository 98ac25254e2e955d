package org.readerdesk.ui.card;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.readerdesk.ui.kit.Looks;

import static org.readerdesk.ui.text.Messages.text;

/// The bytes in a row that wraps, each over what it is. One stop for the Tab key; inside it the arrow keys point.
final class ByteStrip extends FlowPane {

    private final CardController controller;
    private List<VBox> tiles = List.of();

    ByteStrip(CardController controller) {
        this.controller = controller;
        setId("card-strip");
        getStyleClass().add("byte-strip");
        setMinWidth(0);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((_, _, focused) -> {
            if (focused && controller.litProperty().get().current().isEmpty()) {
                controller.move(0);
            }
        });
        controller.viewProperty().subscribe(now -> show(now.map(CardView::tiles).orElse(List.of())));
        controller.litProperty().subscribe(this::light);
    }

    private void key(KeyEvent event) {
        int all = tiles.size();
        int by = switch (event.getCode()) {
            case LEFT, KP_LEFT -> -1;
            case RIGHT, KP_RIGHT -> 1;
            case HOME -> -all;
            case END -> all;
            default -> 0;
        };
        if (by != 0) {
            controller.move(by);
            event.consume();
        }
    }

    private void show(List<CardView.Tile> bytes) {
        tiles = IntStream.range(0, bytes.size()).mapToObj(index -> tile(index, bytes.get(index))).toList();
        getChildren().setAll(tiles);
    }

    private VBox tile(int index, CardView.Tile of) {
        var hex = Looks.label("card-byte-hex-" + index, "byte-hex");
        hex.setText(of.hex());
        hex.setMinWidth(USE_PREF_SIZE);
        var role = Looks.label("card-byte-role-" + index, "byte-role");
        role.setText(of.wrong() ? text("atr.tile.wrong", of.role()) : of.role());
        role.setMinWidth(USE_PREF_SIZE);
        var tile = new VBox(hex, role);
        tile.setId("card-byte-" + index);
        tile.getStyleClass().add("byte");
        Looks.state(tile, of.kind().name().toLowerCase(Locale.ROOT), true);
        Looks.state(tile, "wrong", of.wrong());
        tile.setOnMouseEntered(_ -> controller.point(index));
        tile.setOnMousePressed(_ -> {
            requestFocus();
            controller.point(index);
        });
        return tile;
    }

    private void light(Lit lit) {
        for (int index = 0; index < tiles.size(); index++) {
            Looks.state(tiles.get(index), "lit", lit.bytes().contains(index));
        }
        setAccessibleText(lit.said().isEmpty() ? text("atr.strip") : lit.said());
    }
}
