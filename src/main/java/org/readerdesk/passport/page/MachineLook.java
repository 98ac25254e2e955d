package org.readerdesk.passport.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.readerdesk.passport.ReaderPassport;
import org.readerdesk.passport.attribute.Attribute;
import org.readerdesk.passport.attribute.AttributeValue;
import org.readerdesk.passport.driver.DriverFiles;
import org.readerdesk.passport.driver.Drivers;
import org.readerdesk.passport.driver.UsbClues;
import org.readerdesk.passport.driver.UsbMatcher;
import org.readerdesk.passport.feature.PropertyTag;
import org.readerdesk.passport.usb.UsbDevices;
import org.readerdesk.passport.usb.UsbMatch;
import org.readerdesk.passport.usb.UsbNumbers;

/// Looks at this machine for what it knows of a reader. Opens no device and asks no reader.
///
/// @param simulated whether the readers are invented; then this machine knows nothing of them
public record MachineLook(UsbDevices devices, DriverFiles drivers, boolean simulated) {

    /// Of invented readers.
    public static MachineLook ofSimulation() {
        return new MachineLook(UsbDevices.blind(), DriverFiles.blind(), true);
    }

    /// Blocks on files, for some ten milliseconds: not for the JavaFX thread.
    ///
    /// @param passport what the reader told of itself, for what leads to its device
    public Machine look(String reader, ReaderPassport passport) {
        if (simulated) {
            return new Machine(new UsbMatch.NoDevice(UsbMatch.Reason.SIMULATED), List.of(), List.of(), List.of());
        }
        var installed = drivers.look();
        var match = new UsbMatcher(devices.look(), installed).match(clues(reader, passport));
        return new Machine(match, numbers(match).map(installed::claims).orElse(List.of()),
                installed.configured(reader), installed.problems());
    }

    private static UsbClues clues(String reader, ReaderPassport passport) {
        return new UsbClues(reader, passport.value(Attribute.CHANNEL_ID)
                .filter(AttributeValue.Channel.class::isInstance).map(AttributeValue.Channel.class::cast)
                .map(channel -> channel.code() << Short.SIZE | channel.number()),
                numbers(passport.tlv().number(PropertyTag.ID_VENDOR), passport.tlv().number(PropertyTag.ID_PRODUCT)));
    }

    private static Optional<UsbNumbers> numbers(OptionalLong vendor, OptionalLong product) {
        return vendor.isPresent() && product.isPresent()
                ? Optional.of(new UsbNumbers((int) vendor.getAsLong(), (int) product.getAsLong())) : Optional.empty();
    }

    private static Optional<UsbNumbers> numbers(UsbMatch match) {
        return match instanceof UsbMatch.Found(var device, _) ? Optional.of(device.numbers()) : Optional.empty();
    }

    /// The kind of device that a quirk is looked up by: that of the device found, else what the driver told.
    static Optional<UsbNumbers> numbers(Optional<Machine> machine, ReaderPassport passport) {
        return machine.flatMap(seen -> numbers(seen.usb())).or(() -> clues("", passport).numbers());
    }

    /// The options of the driver, where one alone claims the device.
    static Optional<Drivers.Claimant> claimant(Optional<Machine> machine) {
        return machine.map(Machine::claimants).filter(all -> all.size() == 1).map(List::getFirst);
    }
}
