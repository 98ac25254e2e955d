package org.readerdesk.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.readerdesk.manage.CardManager;
import org.readerdesk.manage.Patience;
import org.readerdesk.manage.ProcessHandles;
import org.readerdesk.passport.attribute.Attribute;
import org.readerdesk.passport.attribute.AttributeOutcome;
import org.readerdesk.passport.attribute.AttributeValue;
import org.readerdesk.passport.attribute.AttributeValue.Malformed;
import org.readerdesk.passport.attribute.AttributeValue.Presence;
import org.readerdesk.passport.attribute.Unit;
import org.readerdesk.passport.feature.ApduSize;
import org.readerdesk.passport.feature.Display;
import org.readerdesk.passport.feature.EntryEnd;
import org.readerdesk.passport.feature.PinPad;
import org.readerdesk.passport.feature.PropertyTag;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.simulator.Scene;
import org.readerdesk.pcsc.simulator.SimulatedCard;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;
import org.readerdesk.pcsc.simulator.SimulatorScript;

/// What the simulator's four readers tell, and any other one.
class SampleReadersTest {

    private static final String DESK = "Simulated DeskReader 100 [Contact] (SIM-0001) 00 00";
    private static final String AIR = "Simulated AirTouch Duo [Contactless] (SIM-0002) 01 00";
    private static final String KEYS = "Simulated KeyPad 7 02 00";
    private static final String POCKET = "Simulated Pocket Reader 03 00";

    private final SimulatedResourceManager simulator = SimulatedResourceManager.small();
    private final Scene scene = simulator.scene();

    private ReaderPassport read(String reader) {
        try (var manager = new CardManager(simulator, new ProcessHandles(), Patience.NONE, InstantSource.system())) {
            var outcome = manager.inspectDirect(reader);
            assertThat(outcome.answer()).isEqualTo(Answer.SUCCESS);
            var passport = ReaderPassport.decode(outcome.data().inspection().orElseThrow());
            assertThat(passport.attributes()).extracting(ReaderPassport.Line::outcome)
                    .noneMatch(AttributeOutcome.Failed.class::isInstance)
                    .noneMatch(found -> found.told().filter(Malformed.class::isInstance).isPresent());
            assertThat(passport.features().defects()).isEmpty();
            assertThat(passport.tlv().defects()).isEmpty();
            assertThat(passport.pin().defects()).isEmpty();
            assertThat(passport.complete()).isTrue();
            return passport;
        }
    }

    @Test
    void the_desk_reader_tells_its_limits() {
        var desk = read(DESK);
        assertThat(desk.value(Attribute.VENDOR_NAME)).contains(new AttributeValue.Text("ReaderDesk Simulation"));
        assertThat(desk.value(Attribute.VENDOR_IFD_TYPE)).contains(new AttributeValue.Text("DeskReader 100"));
        assertThat(desk.value(Attribute.VENDOR_IFD_SERIAL_NO)).contains(new AttributeValue.Text("SIM-0001"));
        assertThat(desk.value(Attribute.VENDOR_IFD_VERSION)).contains(new AttributeValue.Version(1, 5, 4));
        assertThat(desk.value(Attribute.PROTOCOL_TYPES)).contains(new AttributeValue.Protocols(Protocol.ANY, 0));
        assertThat(desk.value(Attribute.MAX_DATA_RATE))
                .contains(new AttributeValue.Number(825_806, Unit.BITS_PER_SECOND));
        assertThat(desk.value(Attribute.ATR_STRING)).contains(new AttributeValue.AtrBytes(SimulatedCard.T1.atr()));
        assertThat(desk.tlv().firmware()).contains("1.5.0004");
        assertThat(ApduSize.of(desk.tlv().number(PropertyTag.MAX_APDU_DATA_SIZE).orElseThrow()))
                .isEqualTo(ApduSize.EXTENDED);
        assertThat(desk.pinPad().escape()).isTrue();
        assertThat(desk.pinPad().ppdu()).contains(true);
        assertThat(desk.pinPad().hasKeys()).isFalse();
    }

    @Test
    void the_contactless_reader_builds_pace() {
        var air = read(AIR);
        assertThat(air.pinPad().pace()).isTrue();
        assertThat(air.value(Attribute.ICC_INTERFACE_STATUS)).contains(new AttributeValue.ContactsActive(true));
    }

    @Test
    void the_pin_pad_is_one() {
        var keys = read(KEYS);
        assertThat(keys.pinPad()).isEqualTo(new PinPad(true, true, Optional.of(new Display(2, 16)), OptionalInt.of(4),
                OptionalInt.of(12), Set.of(EntryEnd.values()), Optional.of(true), false, Optional.of(false), false));
        assertThat(keys.tlv().entries()).hasSize(10);
        assertThat(ApduSize.of(keys.tlv().number(PropertyTag.MAX_APDU_DATA_SIZE).orElseThrow()))
                .isEqualTo(ApduSize.SHORT_ONLY);
    }

    @Test
    void the_pocket_reader_tells_little_and_shows_what_happens_to_its_card() {
        var empty = read(POCKET);
        assertThat(empty.value(Attribute.VENDOR_IFD_SERIAL_NO)).isEmpty();
        assertThat(empty.value(Attribute.ICC_PRESENCE))
                .contains(new AttributeValue.PresenceOfCard(Presence.ABSENT, 0));
        assertThat(empty.features().entries()).hasSize(1);
        scene.insert(POCKET, SimulatedCard.T0);
        assertThat(read(POCKET).value(Attribute.ICC_PRESENCE))
                .contains(new AttributeValue.PresenceOfCard(Presence.PRESENT, 2));
    }

    @Test
    void the_script_of_the_documentation_makes_a_pin_pad() throws Exception {
        var page = Files.readString(Path.of("src/docs/simulator-script.md"));
        var blocks = Pattern.compile("```\n(.*?)```", Pattern.DOTALL).matcher(page).results()
                .map(block -> block.group(1)).toList();
        assertThat(blocks).hasSize(2);
        for (var block : blocks) {
            assertThat(SimulatorScript.parse(block, "simulator-script.md").steps()).isNotEmpty();
        }
        var reports = new ArrayList<String>();
        try (var player = SimulatorScript.parse(blocks.getLast(), "simulator-script.md").play(scene, reports::add)) {
            player.ended().get(20, TimeUnit.SECONDS);
        }
        assertThat(reports).isEmpty();
        var keys = read("Simulated Keys 04 00");
        assertThat(keys.pinPad().verify()).isTrue();
        assertThat(keys.pinPad().display()).contains(new Display(2, 16));
        assertThat(keys.pinPad().maxLength()).hasValue(12);
        assertThat(keys.value(Attribute.VENDOR_IFD_TYPE)).contains(new AttributeValue.Text("Keys"));
        assertThat(keys.value(Attribute.MAXINPUT)).isEmpty();
    }

    @Test
    void one_that_returns_tells_the_same_and_a_further_one_no_serial_number() {
        var before = read(KEYS);
        scene.unplug(KEYS);
        scene.plug(KEYS);
        scene.insert(KEYS, SimulatedCard.MUTE);
        assertThat(read(KEYS)).isEqualTo(before);
        scene.plug("Another Reader 04 00");
        var another = read("Another Reader 04 00");
        assertThat(another.value(Attribute.VENDOR_IFD_TYPE)).isEmpty();
        assertThat(another.value(Attribute.DEVICE_FRIENDLY_NAME_A))
                .contains(new AttributeValue.Text("Another Reader 04 00"));
    }
}
