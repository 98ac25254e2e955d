package org.readerdesk.diagnose;

import java.util.List;
import java.util.Optional;
import org.readerdesk.diagnose.UsbReader.Driver;
import org.readerdesk.diagnose.UsbReader.Holder;
import org.readerdesk.passport.driver.DriverFiles;
import org.readerdesk.passport.driver.Drivers;
import org.readerdesk.passport.usb.UsbDevices;
import org.readerdesk.passport.usb.UsbIdentity;
import org.readerdesk.passport.usb.UsbInterface;

/// Finds the USB devices of the interface class smart card, 0x0B, whether PC/SC has them or not. Reads what Linux shows
/// of them in its files, in some milliseconds; touches no device.
///
/// Readers with a protocol of their maker's own are of another class, and are not found.
public final class UsbReaders {

    private final UsbDevices devices;
    private final DriverFiles drivers;

    /// Looks at this machine, where it is one with Linux.
    public UsbReaders() {
        this(new UsbDevices(), new DriverFiles());
    }

    /// Sees nothing: what answers has no reader of this machine.
    public static UsbReaders blind() {
        return new UsbReaders(UsbDevices.blind(), DriverFiles.blind());
    }

    UsbReaders(UsbDevices devices, DriverFiles drivers) {
        this.devices = devices;
        this.drivers = drivers;
    }

    /// What is plugged in now, in the order of their ports; empty where the system does not show it. Blocks on files:
    /// not for the JavaFX thread.
    public Optional<List<UsbReader>> look() {
        return devices.look().map(all -> readers(all.stream().filter(each -> !each.readers().isEmpty()).toList()));
    }

    private List<UsbReader> readers(List<UsbIdentity> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var known = drivers.look();
        return found.stream().map(each -> new UsbReader("%04x".formatted(each.numbers().vendor()),
                "%04x".formatted(each.numbers().product()), each.maker(), each.product(), holder(each),
                driver(each, known))).toList();
    }

    private static Holder holder(UsbIdentity device) {
        var names = device.readers().stream().flatMap(each -> each.driver().stream()).toList();
        if (names.isEmpty()) {
            return Holder.NOBODY;
        }
        return names.contains(UsbInterface.CLAIMED) ? Holder.PROGRAM : Holder.KERNEL;
    }

    private static Driver driver(UsbIdentity device, Drivers known) {
        if (known.bundles().isEmpty()) {
            return Driver.NONE;
        }
        return known.claims(device.numbers()).isEmpty() ? Driver.NOT_LISTED : Driver.LISTED;
    }
}
