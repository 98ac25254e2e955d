package org.readerdesk.passport.driver;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A driver as its folder and its `Info.plist` describe it.
///
/// @param folder the whole bundle, `ifd-ccid.bundle`
/// @param name `CFBundleName`
/// @param identifier `CFBundleIdentifier`
/// @param version `CFBundleShortVersionString`, or else `CFBundleVersion`
/// @param library `CFBundleExecutable`: the file's name, without its folder
/// @param capabilities `ifdCapabilities`
/// @param claims in the order of the file; a kind of device may be in there more than once
public record DriverBundle(Path folder, Optional<String> name, Optional<String> identifier, Optional<String> version,
        Optional<String> library, Optional<DriverOptions> options, Optional<Integer> capabilities,
        List<Claim> claims) {

    public DriverBundle {
        claims = List.copyOf(claims);
    }

    /// Whether pcscd uses it for a device only where no other driver claims it: it takes any reader that keeps CCID.
    public boolean isForClass() {
        return name.filter("CCIDCLASSDRIVER"::equals).isPresent();
    }
}
