package org.readerdesk.passport.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Folders that are made like those of pcsc-lite.
///
/// @param root holds `drivers` and `conf`
public record Bundles(Path root) {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
            <plist version="1.0">
            <dict>
            """;

    /// A whole list around what stands in its dictionary.
    public static String list(String keys) {
        return HEAD + keys + "</dict>\n</plist>\n";
    }

    /// A list that claims these devices: vendor, product and name of each.
    public static String claiming(String... parts) {
        var columns = new String[]{"", "", ""};
        for (int i = 0; i < parts.length; i++) {
            columns[i % 3] += "<string>" + parts[i] + "</string>\n";
        }
        return list("""
                <key>CFBundleExecutable</key> <string>libsample.so</string>
                <key>CFBundleName</key> <string>SAMPLE</string>
                <key>ifdVendorID</key> <array>
                %s</array>
                <key>ifdProductID</key> <array>
                %s</array>
                <key>ifdFriendlyName</key> <array>
                %s</array>
                """.formatted((Object[]) columns));
    }

    public Bundles bundle(String name, String list) {
        return write(root.resolve("drivers").resolve(name).resolve("Contents").resolve("Info.plist"), list);
    }

    public Bundles configuration(String name, String text) {
        return write(root.resolve("conf").resolve(name), text);
    }

    public Bundles write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public Drivers look() {
        return new DriverFiles(List.of(root.resolve("none"), root.resolve("drivers")),
                List.of(root.resolve("conf"), root.resolve("none"))).look();
    }
}
