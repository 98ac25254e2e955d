package org.readerdesk.ui.guide;

import java.util.List;
import java.util.Optional;

/// Help with one situation, in words.
///
/// @param points what to check, in this order
/// @param session what follows from where the person works; empty for nothing
/// @param commands that help, to be copied into a terminal
/// @param usb what the system has plugged in; empty where that is of no account, or not known yet
/// @param simulation the command that shows ReaderDesk without any of this; empty where it is shown already
/// @param listsAgain whether to list the readers again may help
/// @param attachesDirect whether to attach to the reader itself may help
public record Guide(Kind kind, String title, String sentence, List<String> points, Optional<String> session,
        List<CommandLine> commands, Optional<UsbList> usb, Optional<CommandLine> simulation, boolean listsAgain,
        boolean attachesDirect) {

    public Guide {
        points = List.copyOf(points);
        commands = List.copyOf(commands);
    }

    Guide with(UsbList list) {
        return new Guide(kind, title, sentence, points, session, commands, Optional.of(list), simulation, listsAgain,
                attachesDirect);
    }

    /// The situations.
    public enum Kind {
        /// The resource manager was not asked yet.
        STARTING,
        /// It does not answer.
        NO_SERVICE,
        /// It answers that there is no reader.
        NO_READERS,
        /// There are readers; none is selected.
        NOTHING_SELECTED,
        /// The selected reader is empty, and nothing was done with it yet.
        NO_CARD,
        /// The person misses a reader, whatever is listed.
        MISSING
    }

    /// A command, and what it is for.
    ///
    /// @param id tells it from the others of one guide
    public record CommandLine(String id, String what, String line) {
    }

    /// The USB devices that say they are smart card readers.
    ///
    /// @param sentence how many there are, or that this system does not tell
    public record UsbList(String sentence, List<UsbLine> devices) {

        public UsbList {
            devices = List.copyOf(devices);
        }
    }

    /// One device.
    ///
    /// @param numbers VID:PID
    /// @param listed whether PC/SC seems to list it
    /// @param advice how it stands with PC/SC, and what to check
    public record UsbLine(String name, String numbers, boolean listed, String advice) {
    }
}
