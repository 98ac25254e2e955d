package org.readerdesk.diagnose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.readerdesk.diagnose.UsbReader.Holder;

/// Finds the USB devices of the interface class smart card, 0x0B, whether PC/SC has them or not. Reads what Linux shows
/// of them in its files, in some milliseconds; touches no device.
///
/// Readers with a protocol of their maker's own are of another class, and are not found.
public final class UsbReaders {

    private static final Path DEVICES = Path.of("/sys/bus/usb/devices");
    private static final List<Path> DRIVERS = List.of(Path.of("/usr/lib/pcsc/drivers"),
            Path.of("/usr/lib64/pcsc/drivers"), Path.of("/usr/local/lib/pcsc/drivers"));
    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{4}");
    private static final String SMART_CARD = "0b";
    /// The driver that Linux puts in where a program has claimed an interface.
    private static final String CLAIMED = "usbfs";
    private static final int LONGEST_FILE = 4096;

    private final Optional<Path> devices;
    private final List<Path> drivers;

    /// Looks at this machine, where it is one with Linux.
    public UsbReaders() {
        this(Optional.of(DEVICES).filter(Files::isDirectory), DRIVERS);
    }

    /// Sees nothing: what answers has no reader of this machine.
    public static UsbReaders blind() {
        return new UsbReaders(Optional.empty(), List.of());
    }

    UsbReaders(Optional<Path> devices, List<Path> drivers) {
        this.devices = devices;
        this.drivers = List.copyOf(drivers);
    }

    /// What is plugged in now, in the order of their ports; empty where the system does not show it. Blocks on files: not
    /// for the JavaFX thread.
    public Optional<List<UsbReader>> look() {
        return devices.flatMap(this::look);
    }

    private Optional<List<UsbReader>> look(Path root) {
        var interfaces = new TreeMap<String, List<Path>>();
        try (var all = Files.newDirectoryStream(root, "*:*")) {
            for (var each : all) {
                if (read(each.resolve("bInterfaceClass")).equals(SMART_CARD)) {
                    String port = each.getFileName().toString();
                    interfaces.computeIfAbsent(port.substring(0, port.indexOf(':')), _ -> new ArrayList<>()).add(each);
                }
            }
        } catch (IOException | DirectoryIteratorException _) {
            // without a list of devices nothing is known
            return Optional.empty();
        }
        var known = new DriverNumbers(drivers);
        return Optional.of(interfaces.entrySet().stream()
                .flatMap(entry -> reader(root.resolve(entry.getKey()), entry.getValue(), known).stream()).toList());
    }

    private static Optional<UsbReader> reader(Path device, List<Path> interfaces, DriverNumbers known) {
        String vendor = read(device.resolve("idVendor"));
        String product = read(device.resolve("idProduct"));
        // it may have been pulled out meanwhile
        return NUMBER.matcher(vendor).matches() && NUMBER.matcher(product).matches()
                ? Optional.of(new UsbReader(vendor, product, read(device.resolve("manufacturer")),
                        read(device.resolve("product")), holder(interfaces), known.of(vendor, product)))
                : Optional.empty();
    }

    private static Holder holder(List<Path> interfaces) {
        var names = interfaces.stream().flatMap(each -> driver(each).stream()).toList();
        if (names.isEmpty()) {
            return Holder.NOBODY;
        }
        return names.contains(CLAIMED) ? Holder.PROGRAM : Holder.KERNEL;
    }

    private static Optional<String> driver(Path each) {
        try {
            return Optional.ofNullable(Files.readSymbolicLink(each.resolve("driver")).getFileName())
                    .map(Path::toString);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// What stands in a file, without the end of the line; empty for a file that is not there.
    private static String read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST_FILE), StandardCharsets.UTF_8).strip();
        } catch (IOException _) {
            return "";
        }
    }
}
