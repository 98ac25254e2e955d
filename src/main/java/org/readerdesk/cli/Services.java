package org.readerdesk.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.readerdesk.card.names.CardNames;
import org.readerdesk.card.names.ListPlaces;
import org.readerdesk.manage.Attachments;
import org.readerdesk.monitor.ReaderMonitor;
import org.readerdesk.passport.driver.DriverFiles;
import org.readerdesk.passport.page.MachineLook;
import org.readerdesk.passport.usb.UsbDevices;
import org.readerdesk.pcsc.ResourceManager;

/// What the commands are given to work with.
public interface Services {

    /// Finds the resource manager.
    ///
    /// @throws UsageException for a script that cannot be read
    Selected select(PcscChoice choice, Optional<Path> simulatorScript);

    /// Lanes to `manager`; the caller closes them.
    Attachments attachments(ResourceManager manager);

    /// A watch of `manager`, not started; the caller closes it.
    ReaderMonitor monitor(ResourceManager manager);

    /// Opens the window and returns when it is closed.
    ///
    /// @return the exit code
    int window(PcscChoice choice, Optional<Path> simulatorScript);

    /// Finds out whether this ReaderDesk is whole, in some seconds, on invented readers.
    ///
    /// @param lines gets a line for each part
    /// @return whether it is
    boolean selfTest(Consumer<String> lines);

    /// What the window asks when nobody says which resource manager: [PcscChoice#AUTO], unless this was installed to ask
    /// another.
    default PcscChoice windowDefault() {
        return PcscChoice.AUTO;
    }

    /// Has `action` run when the person ends the program (Ctrl-C), until the registration is closed. The program ends
    /// when `action` returns.
    Registration onInterrupt(Runnable action);

    /// Reads the names that lists on this machine give to ATRs; blocks for a disk.
    default CardNames cardNames() {
        return CardNames.load(ListPlaces.of(System.getenv()));
    }

    /// Looks at this machine for what it knows of readers; of invented ones it knows nothing.
    default MachineLook machine(boolean simulated) {
        return simulated ? MachineLook.ofSimulation() : new MachineLook(new UsbDevices(), new DriverFiles(), false);
    }

    /// Takes note of a fault of ReaderDesk itself.
    ///
    /// @return one sentence for the person
    String noteFault(Throwable fault);

    /// ReaderDesk's version.
    String version();

    /// Ends a wish of [#onInterrupt].
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
