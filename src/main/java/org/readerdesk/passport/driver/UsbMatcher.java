package org.readerdesk.passport.driver;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.readerdesk.passport.ReaderKind;
import org.readerdesk.passport.usb.UsbAddress;
import org.readerdesk.passport.usb.UsbIdentity;
import org.readerdesk.passport.usb.UsbMatch;
import org.readerdesk.passport.usb.UsbMatch.By;
import org.readerdesk.passport.usb.UsbMatch.Reason;

/// Finds the USB device behind a reader, by the surest clue that leads to one. Pure; any thread.
///
/// @param devices what is plugged in; empty where the system does not show it
public record UsbMatcher(Optional<List<UsbIdentity>> devices, Drivers drivers) {

    private static final int USB = 0x0020;

    public UsbMatcher {
        devices = devices.map(List::copyOf);
    }

    /// By bus and address, else by vendor and product, else by name. A clue that leads to no device is passed over; one
    /// that leads to several ends the search, unless the name holds the serial number of one of them.
    public UsbMatch match(UsbClues clues) {
        var none = withoutDevice(clues);
        if (none.isPresent()) {
            return new UsbMatch.NoDevice(none.get());
        }
        return devices.map(all -> match(clues, all)).orElseGet(UsbMatch.NotAvailable::new);
    }

    private Optional<Reason> withoutDevice(UsbClues clues) {
        if (clues.channelId().filter(id -> id >>> 16 == USB).isPresent()) {
            return Optional.empty();
        }
        if (ReaderKind.of(clues.reader()) == ReaderKind.VIRTUAL) {
            return Optional.of(Reason.VIRTUAL);
        }
        return clues.channelId().isPresent() ? Optional.of(Reason.OTHER_CHANNEL)
                : drivers.configured(clues.reader()).isEmpty() ? Optional.empty() : Optional.of(Reason.CONFIGURED);
    }

    private UsbMatch match(UsbClues clues, List<UsbIdentity> all) {
        var name = new SystemName(clues.reader());
        Predicate<UsbIdentity> told =
                device -> clues.numbers().isEmpty() || clues.numbers().get().equals(device.numbers());
        var address = clues.channelId().flatMap(UsbAddress::ofChannel);
        return Stream.of(
                pick(By.BUS_AND_ADDRESS, name, all,
                        told.and(device -> address.isPresent() && device.address().equals(address))),
                pick(By.VENDOR_AND_PRODUCT, name, all, told.and(_ -> clues.numbers().isPresent())),
                pick(By.NAME, name, all, told.and(device -> drivers.claims(device.numbers()).stream()
                        .anyMatch(claimant -> name.isFrom(claimant.claim().friendlyName())))))
                .flatMap(Optional::stream).findFirst().orElseGet(UsbMatch.None::new);
    }

    private static Optional<UsbMatch> pick(By by, SystemName name, List<UsbIdentity> all,
            Predicate<UsbIdentity> fits) {
        var fitting = all.stream().filter(fits).toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        var named = fitting.stream().filter(device -> device.serial().filter(name::holds).isPresent()).toList();
        if (fitting.size() == 1 || named.size() == 1) {
            return Optional.of(new UsbMatch.Found(fitting.size() == 1 ? fitting.getFirst() : named.getFirst(), by));
        }
        return Optional.of(new UsbMatch.Ambiguous(fitting, by));
    }
}
