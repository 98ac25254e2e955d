package org.readerdesk.passport.driver;

import java.nio.file.Path;
import java.util.List;
import org.readerdesk.passport.usb.UsbNumbers;

/// The drivers that were found.
///
/// @param serial libraries that only a configuration file brings into use
/// @param configured the readers that the configuration files name
/// @param problems what was wrong with the files, in the order in which they were read
public record Drivers(List<DriverBundle> bundles, List<Path> serial, List<ConfiguredReader> configured,
        List<DriverProblem> problems) {

    /// Nothing was found.
    public static final Drivers NONE = new Drivers(List.of(), List.of(), List.of(), List.of());

    /// Who claims a device.
    public record Claimant(DriverBundle bundle, Claim claim) {
    }

    public Drivers {
        bundles = List.copyOf(bundles);
        serial = List.copyOf(serial);
        configured = List.copyOf(configured);
        problems = List.copyOf(problems);
    }

    /// Everyone who claims this kind of device, each claim by itself: more than one may.
    public List<Claimant> claims(UsbNumbers numbers) {
        return bundles.stream().flatMap(bundle -> bundle.claims().stream()
                .filter(claim -> claim.numbers().equals(numbers)).map(claim -> new Claimant(bundle, claim))).toList();
    }

    /// The entries of configuration files from which a reader of this name may come.
    public List<ConfiguredReader> configured(String reader) {
        var name = new SystemName(reader);
        return configured.stream().filter(each -> name.isFrom(each.friendlyName())).toList();
    }
}
