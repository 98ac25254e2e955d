package org.readerdesk.ui.readers;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.readerdesk.pcsc.Bytes;

/// An ATR in at most two lines of whole bytes; one that is longer is cut in its middle, because both ends tell cards
/// apart: the beginning has the interface bytes, the end the last historical ones and the check byte.
final class AtrLines extends Region {

    private static final int LEAST = 4;
    private static final int RULER = 60;

    private final Text first = line();
    private final Text second = line();
    private final Text ruler = line();
    private Bytes atr = Bytes.EMPTY;

    AtrLines(String id) {
        setId(id);
        getStyleClass().add("atr");
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
        ruler.setText("0".repeat(RULER));
        ruler.setVisible(false);
        getChildren().addAll(ruler, first, second);
    }

    private static Text line() {
        var text = new Text();
        text.getStyleClass().add("atr-line");
        text.setManaged(false);
        return text;
    }

    void show(Bytes bytes) {
        atr = bytes;
        requestLayout();
    }

    /// What is to be read in it, for tests.
    String shown() {
        return second.isVisible() ? first.getText() + '\n' + second.getText() : first.getText();
    }

    /// Bytes to a line of `width`; each takes two characters and a space.
    private int fit(double width) {
        double character = ruler.getLayoutBounds().getWidth() / RULER;
        return Math.max(LEAST, (int) ((width + character) / (3 * character)));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return ruler.getLayoutBounds().getWidth();
    }

    @Override
    protected double computePrefHeight(double width) {
        double line = snapSizeY(ruler.getLayoutBounds().getHeight());
        return width < 0 || atr.length() <= fit(width) ? line : 2 * line;
    }

    @Override
    protected void layoutChildren() {
        int fit = fit(getWidth());
        boolean two = atr.length() > fit;
        boolean cut = atr.length() > 2 * fit;
        var bytes = atr.spacedHex();
        int head = 3 * (cut ? fit - 1 : fit) - 1;
        first.setText(two ? bytes.substring(0, head) + (cut ? " \u2026" : "") : bytes);
        second.setText(two ? bytes.substring(cut ? bytes.length() - 3 * fit + 1 : head + 1) : "");
        second.setVisible(two);
        double line = snapSizeY(ruler.getLayoutBounds().getHeight());
        first.relocate(0, 0);
        second.relocate(0, line);
    }
}
