package org.readerdesk.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readerdesk.fixture.pcscd.Command;
import org.readerdesk.fixture.pcscd.OneReaderStandIn;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.manage.LaneAttachments;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.passport.ReaderPassport;
import org.readerdesk.passport.attribute.Attribute;
import org.readerdesk.passport.attribute.AttributeOutcome;
import org.readerdesk.passport.attribute.AttributeValue;
import org.readerdesk.passport.attribute.AttributeValue.Flaw;
import org.readerdesk.passport.attribute.AttributeValue.Malformed;
import org.readerdesk.passport.attribute.Unit;
import org.readerdesk.passport.feature.Defect;
import org.readerdesk.passport.feature.Display;
import org.readerdesk.passport.feature.EntryEnd;
import org.readerdesk.passport.feature.PinPad;
import org.readerdesk.passport.feature.PropertyTag;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.winscard.WinscardResourceManager;

/// What a driver tells, as it comes through the real libpcsclite, a lane and the decoders.
class PassportTest extends OneReaderStandIn {

    private static final Operation.Inspect DIRECT = new Operation.Inspect(true);
    private static final int GET_FEATURES = 0x42000D48;

    private final Map<Integer, Bytes> controls = new HashMap<>();
    private LaneAttachments attachments;

    @BeforeEach
    void open() {
        reader.insert(VirtualCard.ATR_T1);
        reader.controlling((code, _) -> Optional.ofNullable(controls.get(code)));
        attachments = new LaneAttachments(new WinscardResourceManager());
    }

    @AfterEach
    void close() {
        attachments.close();
    }

    private Outcome run(Operation operation) throws Exception {
        return attachments.submit(READER, operation).get(10, TimeUnit.SECONDS);
    }

    private void tell(Attribute attribute, String hex) {
        reader.attribute(attribute.tag(), Bytes.parseHex(hex));
    }

    private ReaderPassport read() throws Exception {
        var outcome = run(DIRECT);
        assertThat(outcome.answer()).isEqualTo(Answer.SUCCESS);
        return ReaderPassport.decode(outcome.data().inspection().orElseThrow());
    }

    @Test
    void what_a_common_driver_tells_is_typed() throws Exception {
        tell(Attribute.VENDOR_NAME, "41636D6500");
        tell(Attribute.VENDOR_IFD_VERSION, "04000501");
        tell(Attribute.VENDOR_IFD_SERIAL_NO, "534E3700");
        tell(Attribute.CHANNEL_ID, "0B012000");
        tell(Attribute.PROTOCOL_TYPES, "03000000");
        tell(Attribute.MAX_DATA_RATE, "CE990C00");
        tell(Attribute.MAXINPUT, "08000100");
        tell(Attribute.ICC_PRESENCE, "02");
        var passport = read();

        assertThat(passport.value(Attribute.VENDOR_NAME)).contains(new AttributeValue.Text("Acme"));
        assertThat(passport.value(Attribute.VENDOR_IFD_VERSION)).contains(new AttributeValue.Version(1, 5, 4));
        assertThat(passport.value(Attribute.VENDOR_IFD_SERIAL_NO)).contains(new AttributeValue.Text("SN7"));
        assertThat(passport.value(Attribute.CHANNEL_ID))
                .contains(new AttributeValue.Channel(AttributeValue.ChannelKind.USB, 0x20, 0x010B));
        assertThat(passport.value(Attribute.PROTOCOL_TYPES))
                .contains(new AttributeValue.Protocols(Protocol.ANY, 0));
        assertThat(passport.value(Attribute.MAX_DATA_RATE))
                .contains(new AttributeValue.Number(825_806, Unit.BITS_PER_SECOND));
        assertThat(passport.value(Attribute.MAXINPUT)).contains(new AttributeValue.Number(65_544, Unit.BYTES));
        assertThat(passport.value(Attribute.ATR_STRING)).contains(new AttributeValue.AtrBytes(VirtualCard.ATR_T1));
        assertThat(passport.value(Attribute.DEVICE_FRIENDLY_NAME_A)).contains(new AttributeValue.Text(READER));
        var notTold = new AttributeOutcome.NotAvailable(Answer.of(ResultCode.UNSUPPORTED_FEATURE_PCSCLITE));
        assertThat(passport.outcome(Attribute.CURRENT_CLK)).contains(notTold);
        assertThat(passport.attributes()).hasSize(Attribute.values().length)
                .filteredOn(line -> line.outcome().equals(notTold)).hasSize(Attribute.values().length - 10);
        assertThat(passport.complete()).isTrue();
    }

    @Test
    void a_pin_pad_tells_what_it_can() throws Exception {
        controls.put(GET_FEATURES, Bytes.parseHex("06 04 42330006 07 04 42330007 0A 04 4233000A 12 04 42330012"));
        controls.put(0x4233000A, Bytes.parseHex("1002 07 01"));
        controls.put(0x42330012, Bytes.parseHex("06 01 04 07 01 0C 0A 04 00000100 0B 02 4B10 0C 02 3412"));
        var passport = read();

        assertThat(passport.pinPad()).isEqualTo(new PinPad(true, true, Optional.of(new Display(2, 16)),
                OptionalInt.of(4), OptionalInt.of(12), Set.of(EntryEnd.values()), Optional.of(true), false,
                Optional.empty(), false));
        assertThat(passport.tlv().number(PropertyTag.MAX_APDU_DATA_SIZE)).hasValue(0x10000);
        assertThat(passport.tlv().number(PropertyTag.ID_VENDOR)).hasValue(0x104B);
        assertThat(passport.tlv().number(PropertyTag.ID_PRODUCT)).hasValue(0x1234);
        assertThat(passport.answers()).isEqualTo(new ReaderPassport.Answers(Optional.of(Answer.SUCCESS),
                Optional.of(Answer.SUCCESS), Optional.of(Answer.SUCCESS)));
    }

    @Test
    void wrong_lengths_are_named_and_break_nothing() throws Exception {
        tell(Attribute.MAXINPUT, "0500");
        tell(Attribute.CHANNEL_ID, "0B01200000000000");
        tell(Attribute.ICC_PRESENCE, "02000000");
        tell(Attribute.VENDOR_NAME, "41FF");
        controls.put(GET_FEATURES, Bytes.parseHex("06 03 423300 12 04 42330012 77"));
        controls.put(0x42330012, Bytes.parseHex("0A 02 0000 06 01 04 0B 02 4B"));
        var passport = read();

        assertThat(passport.value(Attribute.MAXINPUT))
                .contains(new Malformed(Bytes.parseHex("0500"), Flaw.WRONG_LENGTH, 4));
        assertThat(passport.value(Attribute.CHANNEL_ID))
                .contains(new Malformed(Bytes.parseHex("0B01200000000000"), Flaw.WRONG_LENGTH, 4));
        assertThat(passport.value(Attribute.ICC_PRESENCE))
                .contains(new Malformed(Bytes.parseHex("02000000"), Flaw.WRONG_LENGTH, 1));
        assertThat(passport.value(Attribute.VENDOR_NAME))
                .contains(new Malformed(Bytes.parseHex("41FF"), Flaw.NOT_TEXT, 1));
        assertThat(passport.features().defects()).containsExactly(new Defect(Defect.Kind.WRONG_LENGTH, 1, 3),
                new Defect(Defect.Kind.CUT, 11, 1));
        assertThat(passport.tlv().defects()).containsExactly(new Defect(Defect.Kind.WRONG_LENGTH, 1, 2),
                new Defect(Defect.Kind.CUT, 7, 1));
        assertThat(passport.pinPad().minLength()).hasValue(4);
    }

    @Test
    void an_answer_longer_than_pcsc_allows_is_an_answer_of_its_own() throws Exception {
        controls.put(GET_FEATURES, Bytes.of(new byte[65_549]));
        var outcome = run(DIRECT);
        assertThat(outcome.answer()).isEqualTo(Answer.of(ResultCode.INSUFFICIENT_BUFFER));
        var passport = ReaderPassport.decode(outcome.data().inspection().orElseThrow());
        assertThat(passport.answers().features()).contains(Answer.of(ResultCode.INSUFFICIENT_BUFFER));
        assertThat(passport.features().entries()).isEmpty();
        assertThat(passport.complete()).isTrue();
    }

    @Test
    void without_a_card_the_reader_is_read_all_the_same() throws Exception {
        reader.remove();
        tell(Attribute.VENDOR_NAME, "41636D6500");
        var passport = read();
        assertThat(passport.value(Attribute.VENDOR_NAME)).contains(new AttributeValue.Text("Acme"));
        assertThat(passport.value(Attribute.ATR_STRING)).contains(new AttributeValue.AtrBytes(Bytes.EMPTY));
        assertThat(passport.complete()).isTrue();
    }

    @Test
    void a_service_killed_in_the_middle_ends_it_and_leaves_nothing() throws Exception {
        pcscd.drain();
        pcscd.on(Command.GET_ATTRIB).onReader(READER).times(1).hang();
        var future = attachments.submit(READER, DIRECT);
        pcscd.awaitRecorded(received -> received.command() == Command.GET_ATTRIB);
        pcscd.die();
        var outcome = future.get(10, TimeUnit.SECONDS);
        pcscd.comeBack();
        assertThat(outcome.code()).isIn(ResultCode.COMM_ERROR, ResultCode.NO_SERVICE);
        assertThat(outcome.data().inspection().orElseThrow().complete()).isFalse();
        assertThat(attachments.handles()).isEmpty();
        assertThat(List.of(run(DIRECT).answer())).containsExactly(Answer.SUCCESS);
    }
}
