package org.readerdesk.ui;

import java.util.Optional;
import org.readerdesk.journal.Journal;
import org.readerdesk.manage.Attachments;
import org.readerdesk.monitor.ReaderMonitor;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.simulator.Scene;
import org.readerdesk.settings.Notice;
import org.readerdesk.settings.Preferences;

/// What the window is given.
///
/// @param manager which resource manager this is
/// @param attachments runs the operations
/// @param monitor watches the readers; started by whoever made it
/// @param scene drives the simulator; empty without one
/// @param insteadOfSystem what the system's resource manager answered when the simulator had to stand in for it; empty
///        when the simulation was asked for, or is none
/// @param version of ReaderDesk
/// @param preferences what the person chose before
/// @param journal keeps what happens
/// @param notice what the person must know of the start: settings that were damaged
/// @param surroundings where ReaderDesk runs
/// @param onClose called on the JavaFX thread when the window has been closed; begins to close the services and returns
///        at once
/// @param openSimulator opens a window on the simulator in the place of this one; called on the JavaFX thread, returns at
///        once; empty where there is no such way
public record WindowServices(ResourceManager.Description manager, Attachments attachments, ReaderMonitor monitor,
        Optional<Scene> scene, Optional<Answer> insteadOfSystem, String version, Preferences preferences,
        Journal journal, Optional<Notice> notice, Surroundings surroundings, Runnable onClose,
        Optional<Runnable> openSimulator) {

    /// Without a way to the simulator.
    public WindowServices(ResourceManager.Description manager, Attachments attachments, ReaderMonitor monitor,
            Optional<Scene> scene, Optional<Answer> insteadOfSystem, String version, Preferences preferences,
            Journal journal, Optional<Notice> notice, Surroundings surroundings, Runnable onClose) {
        this(manager, attachments, monitor, scene, insteadOfSystem, version, preferences, journal, notice, surroundings,
                onClose, Optional.empty());
    }
}
