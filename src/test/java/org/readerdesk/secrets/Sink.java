package org.readerdesk.secrets;

import java.util.Map;
import java.util.Set;

/// Where what ReaderDesk knows of an operation may stay or be seen: a new one belongs here, and into [SecretsTest].
public enum Sink {
    /// `toString` of the operation and its outcome, which is what an exception's text or a debugger would show.
    OUTCOME,
    /// The nested calls with their arguments.
    CALLS,
    /// A row of the window's log.
    LOG_ROW,
    /// Rows copied from it.
    LOG_COPY,
    /// The result that the window shows.
    RESULT,
    /// The same copied for a ticket.
    RESULT_COPY,
    /// What a command prints, as text and as JSON.
    COMMAND_OUTPUT,
    /// What it prints of words that it refuses.
    COMMAND_REFUSAL,
    /// The activity log on disk, and what is read back from it.
    JOURNAL,
    /// What is exported of it, in each form.
    JOURNAL_EXPORT,
    /// The log file, at its finest level, with the stacks of exceptions.
    LOG_FILE,
    /// What a future of the lanes fails with when an adapter has a bug.
    EXCEPTION,
    /// The passport of a reader, as the window shows it, as it is copied and as it is saved, in each form.
    PASSPORT,
    /// The simulator's record of calls.
    SIMULATOR_RECORD;

    /// The classes that write to the clipboard, a stream, a file or the log, below the program's root, and the sinks that
    /// they are. Of the last ones, which are none, no operation ever comes near.
    public static final Map<String, Set<Sink>> WRITERS = Map.ofEntries(
            Map.entry("ui.activity.ActivityPane", Set.of(LOG_COPY)),
            Map.entry("ui.result.ResultPane", Set.of(RESULT_COPY)),
            Map.entry("cli.Console", Set.of(COMMAND_OUTPUT, COMMAND_REFUSAL)),
            Map.entry("app.Main", Set.of(COMMAND_OUTPUT, COMMAND_REFUSAL)),
            Map.entry("app.AppServices", Set.of(LOG_FILE, COMMAND_REFUSAL)),
            Map.entry("app.LogFile", Set.of(LOG_FILE)),
            Map.entry("manage.Worker", Set.of(LOG_FILE)),
            Map.entry("manage.LaneAttachments", Set.of(LOG_FILE)),
            Map.entry("ui.status.ProblemController", Set.of(LOG_FILE)),
            Map.entry("monitor.ContextMonitor", Set.of()),
            Map.entry("monitor.Bell", Set.of()),
            Map.entry("ui.kit.CopyButton", Set.of(PASSPORT)),
            Map.entry("app.WindowStart", Set.of()),
            Map.entry("app.JarPrint", Set.of()),
            Map.entry("app.Rehearsal", Set.of()),
            Map.entry("app.HeldErrors", Set.of()),
            Map.entry("settings.SettingsFile", Set.of()),
            Map.entry("journal.Segment", Set.of(JOURNAL)),
            Map.entry("journal.JournalExport", Set.of(JOURNAL_EXPORT)),
            Map.entry("journal.Journal", Set.of(LOG_FILE)),
            Map.entry("journal.JournalFiles", Set.of()),
            Map.entry("passport.page.PageFile", Set.of(PASSPORT)),
            Map.entry("ui.passport.SectionView", Set.of(PASSPORT)),
            Map.entry("pcsc.winscard.LinuxCopies", Set.of()),
            Map.entry("ui.readers.ReaderCopying", Set.of()));
}
