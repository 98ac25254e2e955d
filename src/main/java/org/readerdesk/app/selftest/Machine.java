package org.readerdesk.app.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.readerdesk.diagnose.ServiceCommands;
import org.readerdesk.diagnose.ServiceLook;
import org.readerdesk.diagnose.ServiceSight;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.winscard.NativeParts;

/// The native parts, and what can be seen of PC/SC without asking it.
///
/// @param jna loads the bridge to native libraries, tells its version
/// @param library loads the system's library of PC/SC, tells its file
/// @param commands that bring PC/SC
record Machine(Supplier<String> jna, Supplier<String> library, ServiceLook service, ServiceCommands commands) {

    /// This machine.
    static Machine here(Platform platform) {
        return new Machine(NativeParts::jna, () -> NativeParts.library(platform), new ServiceLook(platform),
                new ServiceCommands(platform));
    }

    List<Finding> look() {
        var findings = new ArrayList<Finding>();
        findings.add(Finding.ok("JNA", jna.get()));
        var found = found();
        findings.add(found.map(file -> Finding.ok("PC/SC library", file))
                .orElseGet(() -> Finding.note("PC/SC library", "is missing, so no reader can be seen; " + help())));
        var sight = service.service();
        if (found.isPresent() && sight != ServiceSight.UNSEEN) {
            findings.add(sight == ServiceSight.NOT_INSTALLED
                    ? Finding.note("PC/SC service", "is not installed, so no reader can be seen; " + help())
                    : Finding.ok("PC/SC service", sight == ServiceSight.NO_SOCKET ? "is installed, and not started"
                            : "has its socket at " + service.socket()));
        }
        return findings;
    }

    private Optional<String> found() {
        try {
            return Optional.of(library.get());
        } catch (LinkageError _) {
            return Optional.empty();
        }
    }

    private String help() {
        return commands.against(ServiceSight.NOT_INSTALLED).stream().findFirst()
                .map(command -> "this helps: " + command.line())
                .orElse("install pcsc-lite with its service pcscd");
    }
}
