package org.readerdesk.passport.usb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A folder that is made like `/sys/bus/usb/devices`.
public record DeviceTree(Path root) {

    /// A file of each name in a device's folder.
    public DeviceTree device(String port, Map<String, String> files) {
        return write(root.resolve(port), files);
    }

    /// One interface; `driver` may be empty.
    public DeviceTree part(String port, String number, String usbClass, String driver) {
        var part = root.resolve(port + ":" + number);
        write(part, Map.of("bInterfaceClass", usbClass, "interface", "Function " + number));
        if (!driver.isEmpty()) {
            try {
                Files.createSymbolicLink(part.resolve("driver"), Path.of("../../../bus/usb/drivers/" + driver));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    /// A reader of the class smart card with these numbers at this address.
    public DeviceTree reader(String port, String vendor, String product, int bus, int address, String serial) {
        return device(port, Map.of("idVendor", vendor, "idProduct", product, "busnum", String.valueOf(bus),
                "devnum", String.valueOf(address), "serial", serial)).part(port, "1.0", "0b", "usbfs");
    }

    private DeviceTree write(Path folder, Map<String, String> files) {
        try {
            Files.createDirectories(folder);
            for (var file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue() + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
