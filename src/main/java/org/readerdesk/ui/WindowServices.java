package org.readerdesk.ui;

import java.util.Optional;
import org.readerdesk.manage.Attachments;
import org.readerdesk.monitor.ReaderMonitor;
import org.readerdesk.pcsc.ResourceManager;

/// What the window is given.
///
/// @param manager which resource manager this is
/// @param attachments runs the operations
/// @param monitor watches the readers; started by whoever made it
/// @param whySimulated a sentence that says why there is a simulation, empty when it was asked for
/// @param version of ReaderDesk
/// @param onClose called once, on a thread of its own, when the window is closed; closes the services
public record WindowServices(ResourceManager.Description manager, Attachments attachments, ReaderMonitor monitor,
        Optional<String> whySimulated, String version, Runnable onClose) {
}
