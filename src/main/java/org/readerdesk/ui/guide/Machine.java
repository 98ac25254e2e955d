package org.readerdesk.ui.guide;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.readerdesk.diagnose.PcscPrograms;
import org.readerdesk.diagnose.ServiceCommands;
import org.readerdesk.diagnose.ServiceLook;
import org.readerdesk.diagnose.UsbReader;

/// What can be seen of this machine.
///
/// @param service looks for the service
/// @param commands that bring it back
/// @param usb looks for USB readers, on a thread of its own; completes empty where the system does not show them
/// @param programs looks for the programs that use PC/SC, in the same way
public record Machine(ServiceLook service, ServiceCommands commands,
        Supplier<CompletableFuture<Optional<List<UsbReader>>>> usb,
        Supplier<CompletableFuture<Optional<List<PcscPrograms.Program>>>> programs) {

    /// One on which no programs are to be seen.
    public Machine(ServiceLook service, ServiceCommands commands,
            Supplier<CompletableFuture<Optional<List<UsbReader>>>> usb) {
        this(service, commands, usb, () -> CompletableFuture.completedFuture(Optional.empty()));
    }
}
