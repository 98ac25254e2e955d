package org.readerdesk.ui.attachment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.settings.Preferences;

/// What was chosen behind the arrows, by reader: the button does it again, also after the next start.
///
/// A variant that resets the card, takes its power or ejects it is never remembered: it stays a deliberate choice each
/// time, also when the file of the settings says otherwise.
final class RememberedVariants {

    private final Preferences preferences;

    RememberedVariants(Preferences preferences) {
        this.preferences = preferences;
    }

    /// What the buttons do for `reader`.
    Map<Action, Operation> of(String reader) {
        var operations = new EnumMap<Action, Operation>(Action.class);
        var keys = keys(reader);
        for (var action : Action.values()) {
            operations.put(action, Variants.runs(action).filter(run -> keys.contains(run.key()))
                    .map(Variants.Run::operation).filter(operation -> mayRemember(action, operation)).findFirst()
                    .orElse(action.operation()));
        }
        return operations;
    }

    private List<String> keys(String reader) {
        return preferences.current().variants().getOrDefault(reader, List.of());
    }

    /// Remembers a variant of `action`; the one that a button has anyway forgets what was remembered, and one that must
    /// not be remembered changes nothing.
    void choose(Action action, String reader, Operation operation) {
        if (mayRemember(action, operation)) {
            var keys = new ArrayList<>(keys(reader));
            Variants.runs(action).map(Variants.Run::key).forEach(keys::remove);
            Variants.runs(action).filter(run -> run.operation().equals(operation)
                    && !operation.equals(action.operation())).map(Variants.Run::key).findFirst().ifPresent(keys::add);
            preferences.change(settings -> settings.withVariants(reader, keys));
        }
    }

    /// Whether the button of `action` may do `operation` without being asked again.
    static boolean mayRemember(Action action, Operation operation) {
        return operation.getClass().equals(action.operation().getClass()) && switch (operation) {
            case Operation.Reconnect reconnect -> reconnect.initialization().filter(how -> how != Initialization.LEAVE)
                    .isEmpty();
            case Operation.Unlock(var disposition) -> disposition == Disposition.LEAVE;
            case Operation.Detach(var disposition) -> disposition == Disposition.LEAVE;
            case Operation.Attach _, Operation.Lock _, Operation.Status _ -> true;
            case Operation.AttachByHandle _, Operation.Transmit _, Operation.Open _, Operation.Close _, Operation.Inspect _ ->
                    false;
        };
    }
}
