package org.readerdesk.ui.passport;

import java.util.function.Consumer;
import org.readerdesk.manage.Attachments;
import org.readerdesk.manage.Outcome;

/// Where readers are asked.
///
/// @param outcomes gets every outcome, as it does those of other operations
/// @param failures gets what can only be a bug
public record Lanes(Attachments attachments, Consumer<Outcome> outcomes, Consumer<Throwable> failures) {
}
