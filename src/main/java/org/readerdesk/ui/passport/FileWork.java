package org.readerdesk.ui.passport;

import java.util.concurrent.Executor;
import org.readerdesk.passport.driver.DriverFiles;
import org.readerdesk.passport.page.MachineLook;
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
}
