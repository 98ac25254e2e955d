package org.readerdesk.passport.attribute;

import java.util.Set;
import org.readerdesk.pcsc.Bytes;

/// What an attribute says.
///
/// Numbers have no sign. A bit or number without a meaning is kept beside what is known.
public sealed interface AttributeValue {

    /// A text, its closing NUL taken off; may be empty, and has no control character.
    record Text(String text) implements AttributeValue {
    }

    /// So many of something.
    ///
    /// @param number 0 to 0xFFFFFFFF
    @SuppressWarnings("AvoidCommonTypeNames") // it is always named with its owner
    record Number(long number, Unit unit) implements AttributeValue {
    }

    /// A version.
    ///
    /// @param major 0 to 255
    /// @param minor 0 to 255
    /// @param build 0 to 65535
    record Version(int major, int minor, int build) implements AttributeValue {

        /// `1.5.4`
        @Override
        public String toString() {
            return major + "." + minor + "." + build;
        }
    }

    /// Protocols between reader and card; none may be.
    ///
    /// @param others the bits that have no name
    record Protocols(Set<org.readerdesk.pcsc.Protocol> protocols, int others) implements AttributeValue {
        public Protocols {
            protocols = Set.copyOf(protocols);
        }
    }

    /// How the reader is joined to the computer.
    ///
    /// @param code the number of the kind, as it came
    /// @param number which one, 0 to 65535; of a USB reader see [#bus()] and [#address()]
    record Channel(ChannelKind kind, int code, int number) implements AttributeValue {

        /// The USB bus, 0 to 255, as the common CCID driver tells it; without meaning for another kind.
        public int bus() {
            return number >>> 8;
        }

        /// The address on the USB bus, as [#bus()].
        public int address() {
            return number & 0xFF;
        }
    }

    /// How the reader handles a card.
    ///
    /// @param others the bits that have no name
    record Characteristics(Set<Characteristic> characteristics, int others) implements AttributeValue {
        public Characteristics {
            characteristics = Set.copyOf(characteristics);
        }
    }

    /// How blocks of T=1 are checked.
    ///
    /// @param code as it came
    record Check(BlockCheck kind, long code) implements AttributeValue {
    }

    /// Whether a card is there.
    ///
    /// @param code as it came
    record PresenceOfCard(Presence presence, int code) implements AttributeValue {
    }

    /// Whether the contacts have power.
    record ContactsActive(boolean active) implements AttributeValue {
    }

    /// The card's ATR; empty when there is none.
    record AtrBytes(Bytes atr) implements AttributeValue {
    }

    /// What kind of card the ATR announces.
    ///
    /// @param code as it came
    record CardType(CardKind kind, int code) implements AttributeValue {
    }

    /// Bytes that PC/SC explains no further.
    record Raw(Bytes bytes) implements AttributeValue {
    }

    /// Bytes that cannot be what the attribute is.
    ///
    /// @param detail what the flaw says
    record Malformed(Bytes bytes, Flaw flaw, int detail) implements AttributeValue {
    }

    /// `SCARD_ATTR_CHANNEL_ID`, upper half.
    enum ChannelKind {
        SERIAL,
        PARALLEL,
        KEYBOARD,
        SCSI,
        IDE,
        USB,
        /// 0xF0 to 0xFF: the maker's own.
        VENDOR,
        UNKNOWN
    }

    /// A bit of `SCARD_ATTR_CHARACTERISTICS`.
    enum Characteristic {
        SWALLOWS(1),
        EJECTS(2),
        /// Can keep a card for good.
        CAPTURES(4);

        private final int bit;

        Characteristic(int bit) {
            this.bit = bit;
        }

        int bit() {
            return bit;
        }
    }

    /// `SCARD_ATTR_CURRENT_EBC_ENCODING`.
    enum BlockCheck {
        LRC,
        CRC,
        UNKNOWN
    }

    /// `SCARD_ATTR_ICC_PRESENCE`.
    enum Presence {
        ABSENT,
        /// There, and not swallowed by a reader that could.
        NOT_SWALLOWED,
        PRESENT,
        /// The reader keeps it for good.
        CONFISCATED,
        UNKNOWN
    }

    /// `SCARD_ATTR_ICC_TYPE_PER_ATR`.
    enum CardKind {
        /// The reader does not know.
        NOT_KNOWN,
        ASYNCHRONOUS,
        SYNCHRONOUS,
        /// A number that PC/SC does not define.
        UNKNOWN
    }

    /// What is wrong with an attribute's bytes.
    enum Flaw {
        /// There are more or fewer bytes than there must be; the detail is how many must be.
        WRONG_LENGTH,
        /// No UTF-8, or no UTF-16; the detail is the index of the first byte that does not fit.
        NOT_TEXT,
        /// A character that is not seen stands in a text: a control character, or one that changes the direction of
        /// writing. The detail is the index of its first byte.
        UNSEEN_CHARACTER
    }

    /// Reads the answer to `attribute`; whatever the bytes are, there is a value.
    static AttributeValue decode(Attribute attribute, Bytes bytes) {
        return new AttributeReader(attribute, bytes).read();
    }
}
