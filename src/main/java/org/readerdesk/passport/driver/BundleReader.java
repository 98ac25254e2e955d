package org.readerdesk.passport.driver;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.readerdesk.passport.driver.DriverProblem.Kind;
import org.readerdesk.passport.driver.PropertyList.Text;
import org.readerdesk.passport.usb.UsbNumbers;

/// Makes a driver's description out of its `Info.plist`.
final class BundleReader {

    private static final String VENDORS = "ifdVendorID";
    private static final String PRODUCTS = "ifdProductID";
    private static final String NAMES = "ifdFriendlyName";
    private static final String LIBRARY = "CFBundleExecutable";
    /// pcscd takes a number without 0x for hexadecimal, too.
    private static final Pattern DEVICE_NUMBER = Pattern.compile("(?:0[xX])?([0-9A-Fa-f]{1,4})");
    private static final Pattern BITS = Pattern.compile("0[xX][0-9A-Fa-f]{1,8}|[0-9]{1,9}");

    private final Path folder;
    private final PropertyList list;
    private final Problems problems;

    /// @param problems gets what is wrong
    BundleReader(Path folder, String text, Problems problems) {
        this.folder = folder;
        this.problems = problems;
        list = PropertyList.read(text, problems);
    }

    DriverBundle bundle() {
        if (list.isWhole()) {
            Stream.of(LIBRARY, VENDORS, PRODUCTS, NAMES).filter(key -> list.texts(key).isEmpty())
                    .forEach(key -> problems.add(Kind.KEY_MISSING, key));
        }
        return new DriverBundle(folder, list.text("CFBundleName"), list.text("CFBundleIdentifier"),
                list.text("CFBundleShortVersionString").or(() -> list.text("CFBundleVersion")), list.text(LIBRARY),
                bits("ifdDriverOptions").map(DriverOptions::new), bits("ifdCapabilities"), claims());
    }

    private List<Claim> claims() {
        var vendors = list.texts(VENDORS).orElse(List.of());
        var products = list.texts(PRODUCTS).orElse(List.of());
        var names = list.texts(NAMES).orElse(List.of());
        if (list.isWhole() && (vendors.size() != products.size() || vendors.size() != names.size())) {
            problems.add(Kind.UNEQUAL, String.valueOf(vendors.size()),
                    String.valueOf(products.size()), String.valueOf(names.size()));
        }
        var claims = new ArrayList<Claim>();
        for (int i = 0; i < Math.min(vendors.size(), products.size()); i++) {
            var vendor = number(VENDORS, vendors.get(i));
            var product = number(PRODUCTS, products.get(i));
            if (vendor.isPresent() && product.isPresent()) {
                claims.add(new Claim(new UsbNumbers(vendor.get(), product.get()),
                        i < names.size() ? names.get(i).text() : ""));
            }
        }
        return claims;
    }

    private Optional<Integer> number(String key, Text text) {
        var number = DEVICE_NUMBER.matcher(text.text().strip());
        if (number.matches()) {
            return Optional.of(Integer.valueOf(number.group(1), 16));
        }
        problems.add(text.line(), Kind.NO_NUMBER, key, text.text());
        return Optional.empty();
    }

    private Optional<Integer> bits(String key) {
        var texts = list.texts(key).orElse(List.of());
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        String text = texts.getFirst().text().strip();
        if (BITS.matcher(text).matches()) {
            return Optional
                    .of(text.length() > 1 && text.charAt(1) > '9' ? Integer.parseUnsignedInt(text.substring(2), 16)
                            : Integer.valueOf(text));
        }
        problems.add(texts.getFirst().line(), Kind.NO_NUMBER, key, text);
        return Optional.empty();
    }
}
