package org.readerdesk.ui.guide;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.readerdesk.diagnose.UsbReader;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.ui.guide.Guide.UsbLine;
import org.readerdesk.ui.guide.Guide.UsbList;
import org.readerdesk.ui.text.ReaderNames;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// Puts into words which readers the system has, and what keeps PC/SC from them.
final class UsbWords {

    private static final int LONGEST_NAME = 80;

    private UsbWords() {
    }

    /// Why PC/SC may lack a device.
    enum Why {
        /// It does not: a reader of this name is listed.
        LISTED, KERNEL, NO_DRIVER, NO_NUMBERS, CLAIMED, UNCLAIMED
    }

    /// @param found empty where the system does not tell
    /// @param listed the names of the readers that PC/SC has
    static UsbList list(Optional<List<UsbReader>> found, List<String> listed, Platform platform) {
        return found.map(devices -> new UsbList(text("guide.usb", devices.size(), listed.size()),
                devices.stream().map(device -> line(device, listed)).toList()))
                .orElseGet(() -> new UsbList(of("guide.usb.unseen", platform), List.of()));
    }

    private static UsbLine line(UsbReader device, List<String> listed) {
        var why = why(device, listed);
        return new UsbLine(name(device), device.numbers(), why == Why.LISTED,
                of("guide.usb.why", why, device.numbers()));
    }

    private static Why why(UsbReader device, List<String> listed) {
        if (listed.stream().anyMatch(reader -> isNamed(reader, device))) {
            return Why.LISTED;
        }
        if (device.holder() == UsbReader.Holder.KERNEL) {
            return Why.KERNEL;
        }
        return switch (device.driver()) {
            case NONE -> Why.NO_DRIVER;
            case NOT_LISTED -> Why.NO_NUMBERS;
            case LISTED -> device.holder() == UsbReader.Holder.PROGRAM ? Why.CLAIMED : Why.UNCLAIMED;
        };
    }

    /// Whether a reader's name has all words of the device's: drivers make the one of the other, as a rule.
    private static boolean isNamed(String reader, UsbReader device) {
        var words = Arrays.asList(words(reader));
        return !device.name().isBlank() && words.containsAll(Arrays.asList(words(device.name())))
                && (device.maker().isBlank() || words.contains(words(device.maker())[0]));
    }

    private static String[] words(String name) {
        return name.toLowerCase(Locale.ROOT).strip().split("\\s+");
    }

    private static String name(UsbReader device) {
        String said =
                String.join(" ", Stream.of(device.maker(), device.name()).filter(word -> !word.isBlank()).toList());
        String shown = ReaderNames.visible(said);
        if (shown.isEmpty()) {
            return text("guide.usb.unnamed");
        }
        return shown.codePointCount(0, shown.length()) <= LONGEST_NAME ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST_NAME)) + '…';
    }
}
