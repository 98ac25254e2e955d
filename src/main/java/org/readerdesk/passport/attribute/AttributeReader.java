package org.readerdesk.passport.attribute;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.readerdesk.passport.attribute.AttributeValue.BlockCheck;
import org.readerdesk.passport.attribute.AttributeValue.CardKind;
import org.readerdesk.passport.attribute.AttributeValue.ChannelKind;
import org.readerdesk.passport.attribute.AttributeValue.Characteristic;
import org.readerdesk.passport.attribute.AttributeValue.Flaw;
import org.readerdesk.passport.attribute.AttributeValue.Malformed;
import org.readerdesk.passport.attribute.AttributeValue.Presence;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.Quoted;

/// Reads the bytes of one attribute.
final class AttributeReader {

    private static final Charset WIDE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? StandardCharsets.UTF_16LE
            : StandardCharsets.UTF_16BE;
    /// Its number in pcsc-lite and on macOS, and in Windows, where the other one has no meaning.
    private static final int RAW_BITS = 0x0001_0004;
    private static final int T15_BIT = 8;

    private final Attribute attribute;
    private final Bytes bytes;

    AttributeReader(Attribute attribute, Bytes bytes) {
        this.attribute = attribute;
        this.bytes = bytes;
    }

    AttributeValue read() {
        return switch (attribute.format()) {
            case TEXT -> text(StandardCharsets.UTF_8, 1);
            case WIDE_TEXT -> text(WIDE, 2);
            case ATR -> new AttributeValue.AtrBytes(bytes);
            case BYTES -> new AttributeValue.Raw(bytes);
            case NUMBER, VERSION, CHANNEL, PROTOCOLS, CHARACTERISTICS, BLOCK_CHECK ->
                    bytes.length() == Integer.BYTES ? number(ByteBuffer.wrap(bytes.toArray())
                            .order(ByteOrder.nativeOrder()).getInt()) : malformed(Flaw.WRONG_LENGTH, Integer.BYTES);
            case PRESENCE, CONTACTS, CARD_TYPE, OCTET ->
                    bytes.length() == 1 ? octet(bytes.at(0)) : malformed(Flaw.WRONG_LENGTH, 1);
        };
    }

    private AttributeValue number(int value) {
        return switch (attribute.format()) {
            case VERSION -> new AttributeValue.Version(value >>> 24, value >>> 16 & 0xFF, value & 0xFFFF);
            case CHANNEL -> new AttributeValue.Channel(channel(value >>> 16), value >>> 16, value & 0xFFFF);
            case PROTOCOLS -> protocols(value);
            case CHARACTERISTICS -> characteristics(value);
            case BLOCK_CHECK -> new AttributeValue.Check(value == 0 ? BlockCheck.LRC
                    : value == 1 ? BlockCheck.CRC : BlockCheck.UNKNOWN, Integer.toUnsignedLong(value));
            default -> new AttributeValue.Number(Integer.toUnsignedLong(value), attribute.unit());
        };
    }

    private AttributeValue octet(int value) {
        return switch (attribute.format()) {
            case PRESENCE -> new AttributeValue.PresenceOfCard(switch (value) {
                case 0 -> Presence.ABSENT;
                case 1 -> Presence.NOT_SWALLOWED;
                case 2 -> Presence.PRESENT;
                case 4 -> Presence.CONFISCATED;
                default -> Presence.UNKNOWN;
            }, value);
            case CONTACTS -> new AttributeValue.ContactsActive(value != 0);
            case CARD_TYPE -> new AttributeValue.CardType(switch (value) {
                case 0 -> CardKind.NOT_KNOWN;
                case 1 -> CardKind.ASYNCHRONOUS;
                case 2 -> CardKind.SYNCHRONOUS;
                default -> CardKind.UNKNOWN;
            }, value);
            default -> new AttributeValue.Number(value, Unit.NONE);
        };
    }

    private static ChannelKind channel(int code) {
        return switch (code) {
            case 0x01 -> ChannelKind.SERIAL;
            case 0x02 -> ChannelKind.PARALLEL;
            case 0x04 -> ChannelKind.KEYBOARD;
            case 0x08 -> ChannelKind.SCSI;
            case 0x10 -> ChannelKind.IDE;
            case 0x20 -> ChannelKind.USB;
            default -> code >= 0xF0 && code <= 0xFF ? ChannelKind.VENDOR : ChannelKind.UNKNOWN;
        };
    }

    private static AttributeValue protocols(int bits) {
        var found = EnumSet.noneOf(Protocol.class);
        int others = bits;
        for (var protocol : Protocol.values()) {
            int meant = switch (protocol) {
                case T0 -> 1;
                case T1 -> 2;
                case RAW -> RAW_BITS;
                case T15 -> T15_BIT;
            };
            if ((bits & meant) != 0) {
                found.add(protocol);
                others &= ~meant;
            }
        }
        return new AttributeValue.Protocols(found, others);
    }

    private static AttributeValue characteristics(int bits) {
        var found = EnumSet.noneOf(Characteristic.class);
        int others = bits;
        for (var each : Characteristic.values()) {
            if ((bits & each.bit()) != 0) {
                found.add(each);
                others &= ~each.bit();
            }
        }
        return new AttributeValue.Characteristics(found, others);
    }

    /// @param width bytes of a unit
    private AttributeValue text(Charset charset, int width) {
        int end = bytes.length();
        while (end >= width && end % width == 0 && isNul(end - width, width)) {
            end -= width;
        }
        var from = ByteBuffer.wrap(bytes.toArray(), 0, end);
        var to = CharBuffer.allocate(end);
        var decoder = charset.newDecoder();
        boolean broken = decoder.decode(from, to, true).isError();
        int at = 0;
        String text = to.flip().toString();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (Quoted.unseen(point)) {
                return malformed(Flaw.UNSEEN_CHARACTER, at);
            }
            at += Character.toString(point).getBytes(charset).length;
        }
        return broken ? malformed(Flaw.NOT_TEXT, from.position()) : new AttributeValue.Text(text);
    }

    private boolean isNul(int at, int width) {
        return bytes.at(at) == 0 && (width == 1 || bytes.at(at + 1) == 0);
    }

    private Malformed malformed(Flaw flaw, int detail) {
        return new Malformed(bytes, flaw, detail);
    }
}
