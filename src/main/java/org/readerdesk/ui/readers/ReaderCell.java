package org.readerdesk.ui.readers;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.readerdesk.ui.desk.Presence;
import org.readerdesk.ui.kit.Looks;
import org.readerdesk.ui.text.Tone;

import static org.readerdesk.ui.text.Messages.text;

/// A reader in the list: sign, name, card in words, ATR, chips. As high as its wrapped name needs.
final class ReaderCell extends ListCell<String> {

    private static final double TOOLTIP_WIDTH = 420;

    private final FontIcon sign = Looks.icon(Feather.CREDIT_CARD);
    private final StackPane tile = new StackPane(sign);
    private final Label name = Looks.wrapping("reader-cell-name", "reader-name");
    private final Label card = Looks.wrapping("reader-cell-card", "secondary");
    private final AtrLines atr = new AtrLines("reader-cell-atr");
    private final Label notTold = Looks.wrapping("reader-cell-not-told", "secondary", "not-told");
    private final FlowPane chips = new FlowPane();
    private final Tooltip wholeAtr = new Tooltip();
    private final HBox root;
    private final ReadersController controller;

    ReaderCell(ReadersController controller) {
        this.controller = controller;
        tile.getStyleClass().add("tile");
        tile.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        tile.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        chips.getStyleClass().add("chips");
        chips.setMinWidth(0);
        var words = new VBox(name, card, atr, notTold, chips);
        words.getStyleClass().add("reader-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        root = new HBox(tile, words);
        root.getStyleClass().add("reader");
        root.setAlignment(Pos.TOP_LEFT);
        root.setMinWidth(0);
        wholeAtr.setWrapText(true);
        wholeAtr.setMaxWidth(TOOLTIP_WIDTH);
        Tooltip.install(atr, wholeAtr);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        controller.readersProperty().addListener((_, _, _) -> refresh());
    }

    @Override
    protected void updateItem(String reader, boolean empty) {
        super.updateItem(reader, empty);
        refresh();
    }

    private void refresh() {
        var shown = isEmpty() ? Optional.<ReaderCard>empty() : controller.readers().card(getItem());
        setGraphic(shown.isPresent() ? root : null);
        shown.ifPresent(this::show);
    }

    private void show(ReaderCard reader) {
        name.setText(reader.name());
        card.setText(reader.card());
        atr.show(reader.atr());
        wholeAtr.setText(text("reader.atr.tip", reader.atr().spacedHex(), reader.atr().length()));
        Looks.show(atr, !reader.atr().isEmpty());
        notTold.setText(reader.notTold().orElse(""));
        Looks.show(notTold, reader.notTold().isPresent());
        chips.getChildren().setAll(reader.chips().stream().map(ReaderCell::chip).toList());
        Looks.show(chips, !reader.chips().isEmpty());
        sign.setIconCode(sign(reader.presence()));
        Looks.tone(tile, tone(reader.presence()));
        Looks.state(tile, "hollow", !reader.presence().hasCard());
        Looks.state(root, "gone", !reader.presence().isReachable());
        setAccessibleText(text("reader.accessible", reader.name(), reader.card(),
                reader.atr().isEmpty() ? 0 : 1, reader.atr().spacedHex(),
                String.join(", ", reader.chips().stream().map(ReaderCard.Chip::text).toList())));
    }

    private static Label chip(ReaderCard.Chip chip) {
        var label = new Label(chip.text(), Looks.icon(sign(chip.sign())));
        label.setTooltip(new Tooltip(chip.more()));
        label.getStyleClass().add("chip");
        label.setMinWidth(USE_PREF_SIZE);
        Looks.tone(label, chip.tone());
        return label;
    }

    private static Feather sign(ReaderCard.Sign sign) {
        return switch (sign) {
            case WAITING -> Feather.CLOCK;
            case ATTACHED -> Feather.LINK;
            case STALE -> Feather.ALERT_TRIANGLE;
            case LOCKED -> Feather.LOCK;
            case LOST -> Feather.X;
            case HANDLE -> Feather.KEY;
            case ELSEWHERE -> Feather.USERS;
            case EXCLUSIVE_ELSEWHERE -> Feather.SLASH;
        };
    }

    private static Feather sign(Presence presence) {
        return switch (presence) {
            case PRESENT -> Feather.CREDIT_CARD;
            case MUTE -> Feather.ALERT_TRIANGLE;
            case UNPOWERED -> Feather.ZAP_OFF;
            case EMPTY -> Feather.MINUS;
            case UNKNOWN -> Feather.MORE_HORIZONTAL;
            case UNAVAILABLE, GONE, NO_SERVICE -> Feather.X;
        };
    }

    private static Tone tone(Presence presence) {
        return switch (presence) {
            case PRESENT -> Tone.SUCCESS;
            case MUTE -> Tone.DANGER;
            case UNPOWERED, UNAVAILABLE -> Tone.WARNING;
            case EMPTY, UNKNOWN, GONE, NO_SERVICE -> Tone.NEUTRAL;
        };
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    /// A labelled control asks its graphic for the height without a width; wrapped text needs one.
    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null) {
            return super.computePrefHeight(width);
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
