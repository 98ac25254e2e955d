package org.readerdesk.ui.readers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.readerdesk.ui.kit.Looks;
import org.readerdesk.ui.kit.Tip;

import static org.readerdesk.ui.text.Messages.text;

/// A reader in the list: kind, name, card in words, ATR, chips, lane. As high as its wrapped name needs.
final class ReaderCell extends ListCell<String> {

    private static final double TOOLTIP_WIDTH = 420;
    private static final double EMPTY_HEIGHT = 4000;

    private final FontIcon kind = Looks.icon(Feather.CREDIT_CARD);
    private final StackPane tile = new StackPane(kind);
    private final Tip kindWords = Tip.on(tile);
    private final Label name = Looks.wrapping("reader-cell-name", "reader-name");
    private final FontIcon pin = Looks.icon(Feather.BOOKMARK);
    private final FontIcon sign = Looks.icon(Feather.CREDIT_CARD);
    private final Label card = Looks.wrapping("reader-cell-card", "secondary");
    private final Label looks = Looks.wrapping("reader-cell-looks", "secondary");
    private final AtrLines atr = new AtrLines("reader-cell-atr");
    private final Tip wholeAtr = Tip.on(atr).wrapped(TOOLTIP_WIDTH);
    private final Label notTold = Looks.wrapping("reader-cell-not-told", "secondary", "not-told");
    private final FlowPane chips = new FlowPane();
    private final Lane lane = new Lane("reader-cell-lane");
    private final HBox head = new HBox();
    private final HBox state;
    private final VBox words = new VBox();
    private final HBox root;
    private final ReadersController controller;
    private Optional<ReaderCard> shown = Optional.empty();

    ReaderCell(ReadersController controller) {
        this.controller = controller;
        tile.getStyleClass().add("tile");
        tile.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        tile.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        chips.getStyleClass().add("chips");
        chips.setMinWidth(0);
        sign.getStyleClass().add("card-sign");
        HBox.setHgrow(card, Priority.ALWAYS);
        state = new HBox(sign, card);
        state.getStyleClass().add("card-state");
        state.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        head.getStyleClass().add("reader-head");
        head.setMinWidth(0);
        words.getStyleClass().add("reader-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        root = new HBox(tile, words);
        root.getStyleClass().add("reader");
        root.setAlignment(Pos.TOP_LEFT);
        root.setMinWidth(0);
        Tip.on(pin, text("reader.pinned"));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // the menu is the pointed row's
        setOnContextMenuRequested(_ -> shown.map(ReaderCard::reader).ifPresent(controller::select));
        controller.readersProperty().addListener((_, _, _) -> refresh());
    }

    @Override
    protected void updateItem(String reader, boolean empty) {
        super.updateItem(reader, empty);
        refresh();
    }

    private void refresh() {
        var now = isEmpty() ? Optional.<ReaderCard>empty() : controller.readers().card(getItem());
        if (now.equals(shown)) {
            return;
        }
        boolean changed =
                now.isPresent() && shown.map(card -> card.with(now.get().timeline())).filter(now.get()::equals)
                        .isEmpty();
        shown = now;
        setGraphic(now.isPresent() ? root : null);
        now.ifPresent(card -> {
            if (changed) {
                show(card);
            }
            lane.show(card.timeline());
            setAccessibleHelp(lane.getAccessibleText());
        });
    }

    private void show(ReaderCard reader) {
        name.setText(reader.nameTogether());
        Looks.show(pin, reader.pinned());
        card.setText(reader.card());
        looks.setText(reader.looks().orElse(""));
        Looks.show(looks, reader.looks().isPresent());
        atr.show(reader.atr());
        wholeAtr.say(reader.atr().isEmpty() ? ""
                : text("reader.atr.tip", reader.atr().spacedHex(), reader.atr().length()));
        Looks.show(atr, !reader.atr().isEmpty());
        notTold.setText(reader.notTold().orElse(""));
        Looks.show(notTold, reader.notTold().isPresent());
        chips.getChildren().setAll(reader.chips().stream().map(ReaderCell::chip).toList());
        Looks.show(chips, !reader.chips().isEmpty());
        Looks.onlyShown(head, List.of(name, pin));
        Looks.onlyShown(words, List.of(head, state, looks, atr, notTold, chips, lane));
        kind.setIconCode(Signs.of(reader.kind()));
        kindWords.say(reader.kindWords());
        tile.setAccessibleText(reader.kindWords());
        sign.setIconCode(Signs.of(reader.presence()));
        Looks.tone(tile, Signs.tone(reader.presence()));
        Looks.tone(sign, Signs.tone(reader.presence()));
        Looks.state(tile, "hollow", !reader.presence().hasCard());
        Looks.state(root, "gone", !reader.presence().isReachable());
        Looks.state(root, "fresh", reader.fresh());
        setAccessibleText(reader.atr().isEmpty()
                ? text("reader.accessible", reader.name(), reader.card(), details(reader))
                : text("reader.accessible.atr", reader.name(), reader.card(), reader.atr().spacedHex(),
                        details(reader)));
    }

    private static String details(ReaderCard reader) {
        return Stream
                .of(reader.looks().stream(), Stream.of(reader.kindWords()),
                        reader.chips().stream().map(ReaderCard.Chip::text),
                        reader.pinned() ? Stream.of(text("reader.pinned")) : Stream.<String>empty())
                .flatMap(each -> each).collect(Collectors.joining(", "));
    }

    private static Label chip(ReaderCard.Chip chip) {
        var label = new Label(chip.text(), Looks.icon(Signs.of(chip.sign())));
        Tip.on(label, chip.more());
        label.getStyleClass().add("chip");
        label.setMinWidth(USE_PREF_SIZE);
        Looks.tone(label, chip.tone());
        return label;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    /// A labelled control asks its graphic for the height without a width; wrapped text needs one.
    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null) {
            // below the last reader one is enough: of cells as high as a line a list makes thirty
            return EMPTY_HEIGHT;
        }
        double inner = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + root.prefHeight(inner) + snappedBottomInset();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a node is itself only
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() == root) {
            root.resizeRelocate(snappedLeftInset(), snappedTopInset(),
                    getWidth() - snappedLeftInset() - snappedRightInset(),
                    getHeight() - snappedTopInset() - snappedBottomInset());
        }
    }

    /// The chips as shown, for tests.
    List<String> chipTexts() {
        return chips.getChildren().stream().map(Label.class::cast).map(Label::getText).toList();
    }
}
