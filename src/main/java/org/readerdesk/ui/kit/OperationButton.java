package org.readerdesk.ui.kit;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/// A button with its variants behind an arrow. The two are switched off apart, and the reason is told by the box around
/// them, because controls that are off get no pointer.
public final class OperationButton extends HBox {

    private static final Duration SOON = Duration.millis(300);
    private static final double WIDEST_TIP = 360;

    private final Button main = new Button();
    private final MenuButton arrow = new MenuButton();
    private final Tip tip = Tip.on(this).after(SOON).wrapped(WIDEST_TIP);

    /// @param id of the button; the arrow's ends in `-more`
    /// @param arrowName what the arrow opens, for screen readers
    public OperationButton(String id, String text, String arrowName, Runnable pressed) {
        setId(id + "-box");
        getStyleClass().add("operation");
        main.setId(id);
        main.setText(text);
        main.getStyleClass().add("operation-main");
        main.setOnAction(_ -> pressed.run());
        main.setMinWidth(USE_PREF_SIZE);
        arrow.setId(id + "-more");
        arrow.getStyleClass().add("operation-more");
        arrow.setAccessibleText(arrowName);
        arrow.setMaxHeight(Double.MAX_VALUE);
        getChildren().add(main);
    }

    /// Adds the arrow with its items.
    public void setVariants(Iterable<? extends MenuItem> items) {
        items.forEach(arrow.getItems()::add);
        getChildren().setAll(main, arrow);
        Looks.state(main, "joined", true);
    }

    /// Switches the button, and tells why or what it does.
    ///
    /// @param name what it does in a few words, for screen readers
    /// @param why the reason it is off; empty switches it on
    /// @param what what it does, with its shortcut
    /// @param whyNoVariant why the arrow is off; empty switches it on
    public void update(String name, Optional<String> why, String what, Optional<String> whyNoVariant,
            boolean prominent) {
        main.setDisable(why.isPresent());
        main.setAccessibleText(name);
        arrow.setDisable(whyNoVariant.isPresent());
        arrow.setAccessibleHelp(whyNoVariant.orElse(null));
        tip.say(why.orElse(what));
        main.setAccessibleHelp(why.orElse(what));
        Looks.state(main, "prominent", prominent);
        Looks.state(arrow, "prominent", prominent);
    }

    /// The button itself.
    public Button main() {
        return main;
    }

    /// Whether the focus is in it and may stay.
    public boolean keepsFocus() {
        return main.isFocused() && !main.isDisabled() || arrow.isFocused() && !arrow.isDisabled();
    }

    /// Why it is off, or what it does.
    public String explanation() {
        return tip.words();
    }
}
