package org.readerdesk.passport.usb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The USB devices that Linux shows in its files, hubs of the computer itself left out. Takes some milliseconds;
/// touches no device.
public final class UsbDevices {

    private static final Path DEVICES = Path.of("/sys/bus/usb/devices");
    /// `1-4.2`; hubs of the computer itself are called `usb1`.
    private static final Pattern PORT = Pattern.compile("[0-9]{1,3}-[0-9]{1,3}(?:\\.[0-9]{1,3}){0,8}");
    private static final Pattern RELEASE = Pattern.compile("[0-9a-f]{4}");
    private static final Pattern CURRENT = Pattern.compile("([0-9]{1,5})mA");
    private static final Pattern SMALL = Pattern.compile("[0-9]{1,3}");
    private static final int LONGEST_FILE = 4096;
    private static final int MOST_DEVICES = 1024;

    private final Optional<Path> devices;

    /// Looks at this machine, where it is one with Linux.
    public UsbDevices() {
        this(Optional.of(DEVICES).filter(Files::isDirectory));
    }

    /// Sees nothing: what answers has no reader of this machine.
    public static UsbDevices blind() {
        return new UsbDevices(Optional.empty());
    }

    /// Looks into a folder that is made like `/sys/bus/usb/devices`.
    public UsbDevices(Optional<Path> devices) {
        this.devices = devices;
    }

    /// What is plugged in now, in the order of the ports; empty where the system does not show it. A device that goes
    /// while it is read is left out. Blocks on files: not for the JavaFX thread.
    public Optional<List<UsbIdentity>> look() {
        return devices.flatMap(UsbDevices::look);
    }

    private static Optional<List<UsbIdentity>> look(Path root) {
        var interfaces = new TreeMap<String, List<UsbInterface>>();
        try (var all = Files.newDirectoryStream(root)) {
            for (var each : all) {
                collect(each, interfaces);
            }
        } catch (IOException | DirectoryIteratorException _) {
            // without a list of devices nothing is known
            return Optional.empty();
        }
        return Optional.of(interfaces.entrySet().stream().limit(MOST_DEVICES)
                .flatMap(entry -> device(root.resolve(entry.getKey()), entry.getKey(), entry.getValue()).stream())
                .toList());
    }

    /// An entry is a device, `1-4`, or one of its interfaces, `1-4:1.0`.
    private static void collect(Path entry, Map<String, List<UsbInterface>> interfaces) {
        String name = entry.getFileName().toString();
        int colon = name.indexOf(':');
        String port = colon < 0 ? name : name.substring(0, colon);
        if (PORT.matcher(port).matches()) {
            var known = interfaces.computeIfAbsent(port, _ -> new ArrayList<>());
            if (colon >= 0) {
                known.add(new UsbInterface(name.substring(colon + 1),
                        read(entry, "bInterfaceClass").toLowerCase(Locale.ROOT), read(entry, "interface"),
                        driver(entry)));
            }
        }
    }

    private static Optional<UsbIdentity> device(Path device, String port, List<UsbInterface> interfaces) {
        // without its numbers it was pulled out meanwhile
        return UsbNumbers.of(read(device, "idVendor"), read(device, "idProduct"))
                .map(numbers -> new UsbIdentity(numbers, read(device, "manufacturer"), read(device, "product"),
                        Optional.of(read(device, "serial")).filter(serial -> !serial.isEmpty()),
                        firmware(read(device, "bcdDevice")), UsbSpeed.of(read(device, "speed")),
                        milliamperes(read(device, "bMaxPower")),
                        address(read(device, "busnum"), read(device, "devnum")), port,
                        interfaces.stream().sorted(Comparator.comparing(UsbInterface::number)).toList()));
    }

    private static Optional<String> firmware(String release) {
        return RELEASE.matcher(release).matches()
                ? Optional.of(Integer.toHexString(Integer.parseInt(release.substring(0, 2), 16)) + '.'
                        + release.substring(2))
                : Optional.empty();
    }

    private static Optional<Integer> milliamperes(String text) {
        var current = CURRENT.matcher(text);
        return current.matches() ? Optional.of(Integer.valueOf(current.group(1))) : Optional.empty();
    }

    private static Optional<UsbAddress> address(String bus, String address) {
        return SMALL.matcher(bus).matches() && SMALL.matcher(address).matches()
                ? Optional.of(new UsbAddress(Integer.parseInt(bus), Integer.parseInt(address)))
                : Optional.empty();
    }

    private static Optional<String> driver(Path entry) {
        try {
            return Optional.ofNullable(Files.readSymbolicLink(entry.resolve("driver")).getFileName())
                    .map(Path::toString);
        } catch (IOException _) {
            // no driver, or the device has gone
            return Optional.empty();
        }
    }

    /// What stands in a file, without the end of the line; empty for a file that is not there.
    private static String read(Path folder, String file) {
        try (var in = Files.newInputStream(folder.resolve(file))) {
            return new String(in.readNBytes(LONGEST_FILE), StandardCharsets.UTF_8).strip();
        } catch (IOException _) {
            return "";
        }
    }
}
