package org.readerdesk.ui.passport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.readerdesk.passport.ReaderPassport;
import org.readerdesk.passport.driver.DriverFiles;
import org.readerdesk.passport.page.Machine;
import org.readerdesk.passport.page.MachineLook;
import org.readerdesk.passport.page.PageFile;
import org.readerdesk.passport.usb.UsbDevices;

/// What blocks on files, and where it may.
///
/// @param machine looks at this machine
/// @param background runs what blocks, off the JavaFX thread
public record FileWork(MachineLook machine, Executor background) {

    /// Nothing is seen of any machine, and all is done at once.
    public static FileWork unseen() {
        return new FileWork(new MachineLook(UsbDevices.blind(), DriverFiles.blind(), false), Runnable::run);
    }

    /// What the machine knows of a reader.
    ///
    /// @param passport what the reader told of itself, for what leads to its device
    CompletableFuture<Machine> look(String reader, ReaderPassport passport) {
        return CompletableFuture.supplyAsync(() -> machine.look(reader, passport), background);
    }

    /// Writes a printed page to a file, all of it or nothing.
    ///
    /// @return fails with an [IOException] as the last cause
    CompletableFuture<Void> save(Path file, String page) {
        return CompletableFuture.runAsync(() -> {
            try {
                PageFile.write(file, page);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, background);
    }
}
