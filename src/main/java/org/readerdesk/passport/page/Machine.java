package org.readerdesk.passport.page;

import java.util.List;
import org.readerdesk.passport.driver.ConfiguredReader;
import org.readerdesk.passport.driver.DriverProblem;
import org.readerdesk.passport.driver.Drivers;
import org.readerdesk.passport.usb.UsbMatch;

/// What the machine knows of a reader without asking it.
///
/// @param usb the device behind it
/// @param claimants the drivers that say they drive it; empty where the device is not known
/// @param configured the entries of the configuration that it may come from
/// @param problems what is wrong with the files that describe drivers
public record Machine(UsbMatch usb, List<Drivers.Claimant> claimants, List<ConfiguredReader> configured,
        List<DriverProblem> problems) {

    public Machine {
        claimants = List.copyOf(claimants);
        configured = List.copyOf(configured);
        problems = List.copyOf(problems);
    }
}
