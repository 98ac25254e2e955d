package org.readerdesk.ui.attachment;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.readerdesk.ui.kit.OperationButton;
import org.readerdesk.ui.text.Words;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// The six operations, with their variants behind arrows.
final class OperationStrip extends FlowPane {

    private final Map<Action, OperationButton> buttons = new EnumMap<>(Action.class);
    private final Map<Action, VariantMenu> variants = new EnumMap<>(Action.class);

    OperationStrip(AttachmentController controller, Runnable askHandle) {
        setId("operations");
        getStyleClass().add("strip");
        for (var action : Action.values()) {
            var id = action.name().toLowerCase(Locale.ROOT);
            var button = new OperationButton(id, of("action", action), text("action.more", of("action", action)),
                    () -> controller.press(action));
            if (!Variants.of(action).isEmpty()) {
                var menu = new VariantMenu("strip-", action, controller, askHandle);
                variants.put(action, menu);
                button.setVariants(menu.items());
            }
            buttons.put(action, button);
            getChildren().add(button);
        }
    }

    void update(Panel panel) {
        boolean hadFocus = isFocusWithin();
        buttons.forEach((action, button) -> update(panel, action, button));
        if (hadFocus) {
            keepFocus(panel);
        }
    }

    private void update(Panel panel, Action action, OperationButton button) {
        var operation = panel.operation(action);
        var words = panel.isChosen(action) ? Words.describe(operation) : of("action", action);
        var what = panel.isChosen(action) ? text("action.chosen", words) : of("action.what", action);
        button.update(words,
                panel.whyNot(operation).map(why -> text("action.off", words, of("reason", why))),
                text("action.on", what, Shortcuts.of(action).getDisplayText()),
                Optional.ofNullable(variants.get(action)).flatMap(VariantMenu::whyOff)
                        .map(why -> text("action.off", text("action.more", of("action", action)), of("reason", why))),
                panel.next().filter(action::equals).isPresent());
    }

    /// A button that goes off while it has the focus hands it to the next sensible one, not to chance. While all are
    /// off the strip itself keeps it for them.
    private void keepFocus(Panel panel) {
        if (buttons.values().stream().noneMatch(OperationButton::keepsFocus)) {
            panel.next().map(buttons::get).map(OperationButton::main).filter(button -> !button.isDisabled())
                    .ifPresentOrElse(Button::requestFocus, this::requestFocus);
        }
    }

    /// Moves the focus to the most sensible operation.
    void focusNext() {
        buttons.values().stream().map(OperationButton::main).filter(button -> !button.isDisabled())
                .min((a, b) -> Boolean.compare(isProminent(b), isProminent(a))).ifPresent(Button::requestFocus);
    }

    private static boolean isProminent(Button button) {
        return button.getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("prominent"));
    }
}
