package org.readerdesk.diagnose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.readerdesk.diagnose.UsbReader.Driver;

/// The numbers of the devices that the installed drivers of pcsc-lite list in their `Info.plist`.
final class DriverNumbers {

    private static final Pattern NUMBER = Pattern.compile("<string>0x([0-9A-Fa-f]{1,4})</string>");
    /// Ten times the largest that is known.
    private static final int LONGEST_FILE = 2_000_000;

    private final Set<String> numbers = new HashSet<>();
    private boolean any;

    /// Reads the drivers in these folders.
    DriverNumbers(List<Path> folders) {
        for (var folder : folders) {
            try (var bundles = Files.newDirectoryStream(folder, "*.bundle")) {
                bundles.forEach(bundle -> read(bundle.resolve("Contents").resolve("Info.plist")));
            } catch (IOException | DirectoryIteratorException _) {
                // few machines have all of the folders
            }
        }
    }

    private void read(Path list) {
        String text;
        try (var in = Files.newInputStream(list)) {
            text = new String(in.readNBytes(LONGEST_FILE), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return;
        }
        any = true;
        var vendors = array(text, "ifdVendorID");
        var products = array(text, "ifdProductID");
        for (int i = 0; i < Math.min(vendors.size(), products.size()); i++) {
            numbers.add(vendors.get(i) + ':' + products.get(i));
        }
    }

    /// The numbers in the array of this key, as four small digits.
    private static List<String> array(String text, String key) {
        int begin = text.indexOf("<key>" + key + "</key>");
        int end = begin < 0 ? -1 : text.indexOf("</array>", begin);
        return end < 0 ? List.of() : NUMBER.matcher(text.substring(begin, end)).results()
                .map(found -> "0000".substring(found.group(1).length()) + found.group(1).toLowerCase(Locale.ROOT))
                .toList();
    }

    /// Whether one of them lists the device.
    Driver of(String vendor, String product) {
        if (!any) {
            return Driver.NONE;
        }
        return numbers.contains(vendor + ':' + product) ? Driver.LISTED : Driver.NOT_LISTED;
    }
}
