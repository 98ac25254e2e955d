package org.readerdesk.passport.page;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.readerdesk.passport.usb.UsbAddress;
import org.readerdesk.passport.usb.UsbIdentity;
import org.readerdesk.passport.usb.UsbInterface;
import org.readerdesk.passport.usb.UsbMatch;
import org.readerdesk.pcsc.Quoted;

/// The USB device behind a reader, and how sure that is.
record UsbRows(PageTexts texts) {

    Section section(UsbMatch match) {
        return switch (match) {
            case UsbMatch.Found(var device, var by) -> section(texts.of("usb.by", by), List.of(device));
            case UsbMatch.Ambiguous(var devices, var by) -> section(texts.get("usb.ambiguous", devices.size(),
                    texts.of("usb.alike", by)), devices);
            case UsbMatch.None _ -> section(texts.get("usb.none"), List.of());
            case UsbMatch.NoDevice(var reason) -> section(texts.of("usb.no", reason), List.of());
            case UsbMatch.NotAvailable _ -> section(texts.get("usb.unseen"), List.of());
        };
    }

    private Section section(String sentence, List<UsbIdentity> devices) {
        var rows = new Rows(texts);
        IntStream.range(0, devices.size()).forEach(i -> {
            rows.of(devices.size() == 1 ? 0 : i + 1);
            device(rows, devices.get(i));
        });
        return Section.of(Section.Kind.USB, texts.of("section", Section.Kind.USB), sentence, rows.list());
    }

    private void device(Rows rows, UsbIdentity device) {
        rows.foreign("numbers", device.numbers().text());
        rows.foreign("maker", device.maker());
        rows.foreign("product", device.product());
        device.serial().ifPresent(serial -> rows.serial("serial", serial));
        rows.foreign("firmware", device.firmware());
        device.speed().ifPresent(speed -> rows.number("speed", speed.megabits(),
                texts.get("usb.speed", speed.megabits(), speed.display()), "Mbit/s"));
        device.milliamperes().ifPresent(power -> rows.number("power", power, texts.get("usb.power", power), "mA"));
        rows.foreign("port", device.port());
        device.address().ifPresent(address -> rows.value("address",
                texts.get("usb.address", address.bus(), address.address()), data(address), ""));
        device.readers().forEach(each -> rows.value("interface", describe(each), data(each), ""));
    }

    private static JsonObject data(UsbAddress address) {
        var object = new JsonObject();
        object.addProperty("bus", address.bus());
        object.addProperty("address", address.address());
        return object;
    }

    private static JsonObject data(UsbInterface each) {
        var object = new JsonObject();
        object.addProperty("number", each.number());
        object.addProperty("class", each.usbClass());
        object.addProperty("driver", each.driver().orElse(null));
        return object;
    }

    private String describe(UsbInterface each) {
        var holder = each.driver().filter(driver -> !driver.equals(UsbInterface.CLAIMED));
        String words = holder.map(driver -> texts.get("usb.kernel", each.number(), Quoted.seen(driver)))
                .orElseGet(() -> texts.get(each.driver().isPresent() ? "usb.claimed" : "usb.free", each.number()));
        return Optional.of(each.name()).filter(name -> !name.isEmpty())
                .map(name -> texts.get("usb.named", Quoted.seen(name), words)).orElse(words);
    }
}
