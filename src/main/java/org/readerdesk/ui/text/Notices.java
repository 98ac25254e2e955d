package org.readerdesk.ui.text;

import org.readerdesk.journal.Trouble;
import org.readerdesk.settings.Notice;
import org.readerdesk.settings.Problem;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// Puts into words what the person must know of the settings and the log.
public final class Notices {

    private Notices() {
    }

    /// Of the settings.
    public static String sentence(Notice notice) {
        return switch (notice) {
            case Notice.PutAside(var file, var problem, var aside) ->
                    text("settings.put.aside", file, problem(problem), aside);
            case Notice.Damaged(var file, var problem, var reason) ->
                    text("settings.damaged", file, problem(problem), reason);
            case Notice.Unreadable(var file, var reason) -> text("settings.unreadable", file, reason);
            case Notice.NotKept(var file, var reason) -> text("settings.not.kept", file, reason);
        };
    }

    private static String problem(Problem problem) {
        return of("settings.problem", problem.kind(), problem.key(), problem.least(), problem.most());
    }

    /// Of the log.
    public static String sentence(Trouble trouble) {
        return switch (trouble) {
            case Trouble.TooManyWindows(int windows, var folder) -> text("log.too.many.windows", windows, folder);
            case Trouble.NotKept(var folder, var reason) -> text("log.not.kept", folder, reason);
            case Trouble.Unreadable(var file, var reason) -> text("log.unreadable", file, reason);
        };
    }
}
