package org.readerdesk.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.card.atr.Atr;
import org.readerdesk.passport.Agreement.Blocks;
import org.readerdesk.passport.Agreement.Pace;
import org.readerdesk.passport.Agreement.Verdict;
import org.readerdesk.passport.ReaderLimits.InUse;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Protocol;

class AgreementTest {

    private static final Locale RUSSIAN = Locale.of("ru");
    /// T=1, TA1 16: 372 and 32, at most 5 MHz.
    private static final Atr FAST = atr("90 16 01");
    /// The same, and the card capabilities say extended lengths.
    private static final Atr EXTENDED = atr("95 16 01 80 73 C0 01 E0");
    /// The same, and they say no.
    private static final Atr SHORT = atr("95 16 01 80 73 C0 01 80");
    private static final Atr CONTACTLESS = atr("8F 80 01 80 4F 0C A0 00 00 03 06 03 00 01 00 00 00 00");
    private static final Optional<Protocol> T1 = Optional.of(Protocol.T1);

    /// Puts 3B before it and, where T=1 is in it, TCK behind it.
    private static Atr atr(String text) {
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex("3B " + text);
        byte check = 0;
        for (int i = 1; i < bytes.length; i++) {
            check ^= bytes[i];
        }
        var whole = Arrays.copyOf(bytes, bytes.length + 1);
        whole[bytes.length] = check;
        var atr = Atr.decode(Bytes.of(whole));
        return atr.protocols().equals(List.of(0)) ? Atr.decode(Bytes.of(bytes)) : atr;
    }

    /// Rate in bit/s, clock in kHz, longest piece, most data; -1 is not told.
    private static ReaderLimits limits(long rate, int clock, long input, long data) {
        return new ReaderLimits(Optional.empty(), Optional.of(rate).filter(n -> n >= 0),
                Optional.of(clock).filter(n -> n >= 0), Optional.empty(), Optional.empty(),
                Optional.of(input).filter(n -> n >= 0), Optional.of(data).filter(n -> n >= 0), InUse.UNTOLD);
    }

    private static ReaderLimits inUse(InUse now) {
        return new ReaderLimits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(254), Optional.empty(), Optional.empty(), now);
    }

    private static List<String> english(Atr atr, Optional<Protocol> active, ReaderLimits limits) {
        return Agreement.of(atr, active, limits).sentences(Locale.ENGLISH);
    }

    @Test
    void what_both_tell_is_one_to_three_sentences() {
        assertThat(english(EXTENDED, T1, limits(825_806, 4000, 65_544, -1))).containsExactly("T=1 is in use.",
                "At the reader's clock of 4 MHz the card offers up to 344,086 bit/s; this reader goes to 825,806 bit/s,"
                        + " so the card sets the pace.",
                "Extended APDUs: the reader takes 65,544 bytes, the card says yes.");
    }

    @Test
    void the_same_is_said_in_german_and_in_russian() {
        var agreement = Agreement.of(EXTENDED, T1, limits(825_806, 3580, 65_544, -1));
        assertThat(agreement.sentences(Locale.GERMAN)).containsExactly("T=1 ist in Gebrauch.",
                "Beim Takt des Lesers von 3,58 MHz bietet die Karte bis zu 307.956 bit/s an; dieser Leser schafft "
                        + "825.806 bit/s, also gibt die Karte das Tempo vor.",
                "Erweiterte APDUs: Der Leser nimmt 65.544 Bytes an, die Karte sagt ja.");
        assertThat(agreement.sentences(RUSSIAN)).hasSize(3).first().isEqualTo("Используется T=1.");
    }

    @ParameterizedTest
    @CsvSource({"344087, CARD", "344085, READER", "344086, BOTH", "0, UNKNOWN", "-1, UNKNOWN"})
    void the_slower_one_sets_the_pace(long rate, Pace pace) {
        assertThat(Agreement.of(FAST, T1, limits(rate, 4000, -1, -1)).speed().pace()).isEqualTo(pace);
    }

    @Test
    void a_reader_that_tells_no_clock_leaves_the_card_its_own() {
        var speed = Agreement.of(FAST, T1, limits(-1, -1, -1, -1)).speed();
        assertThat(speed.card()).contains(430_107L);
        assertThat(speed.clock()).isEqualTo(5000);
        assertThat(speed.isReaderClock()).isFalse();
        assertThat(english(FAST, T1, ReaderLimits.UNTOLD)).element(1).isEqualTo("At its highest clock, 5 MHz, the card"
                + " offers up to 430,107 bit/s; the reader does not tell its speed.");
    }

    @Test
    void a_clock_that_the_card_does_not_bear_is_not_counted_with() {
        assertThat(Agreement.of(FAST, T1, limits(-1, 12_000, -1, -1)).speed().card()).contains(430_107L);
        assertThat(Agreement.of(FAST, T1, limits(-1, 0, -1, -1)).speed().isReaderClock()).isFalse();
    }

    @Test
    void the_speed_in_use_is_told_where_the_driver_tells_clock_and_factors() {
        var now = new InUse(Optional.of(4000), Optional.of(372), Optional.of(32), Optional.of(254), Optional.of(128));
        var agreement = Agreement.of(FAST, T1, inUse(now));
        assertThat(agreement.speed().now()).contains(344_086L);
        assertThat(agreement.blocks()).contains(new Blocks(254, Optional.of(128)));
        assertThat(agreement.sentences(Locale.ENGLISH)).first().isEqualTo("T=1 is in use, at 344,086 bit/s.");
    }

    @ParameterizedTest
    @CsvSource({"0, 372, 1", "4000, 0, 1", "4000, 372, 0", "-1, 372, 1", "4000, -1, 1", "4000, 372, -1"})
    void without_one_of_them_it_is_not(int clock, int f, int d) {
        var now = new InUse(Optional.of(clock).filter(n -> n >= 0), Optional.of(f).filter(n -> n >= 0),
                Optional.of(d).filter(n -> n >= 0), Optional.empty(), Optional.empty());
        assertThat(Agreement.of(FAST, T1, inUse(now)).speed().now()).isEmpty();
    }

    @Test
    void an_atr_that_does_not_tell_the_speed_is_not_believed() {
        var reserved = atr("90 7F 01");
        var implicit = atr("90 16 91 11 01");
        assertThat(english(reserved, T1, limits(825_806, 4000, -1, -1))).element(1)
                .isEqualTo("This reader goes to 825,806 bit/s; the card does not tell its speed.");
        assertThat(Agreement.of(implicit, T1, limits(1, 1, 1, 1)).speed().card()).isEmpty();
        assertThat(english(reserved, T1, ReaderLimits.UNTOLD)).element(1)
                .isEqualTo("Neither the card nor the reader tells its speed.");
    }

    @Test
    void an_atr_that_the_reader_made_up_says_nothing_of_speed_and_blocks() {
        var agreement = Agreement.of(CONTACTLESS, T1, limits(825_806, 4000, -1, -1));
        assertThat(agreement.speed().pace()).isEqualTo(Pace.CONTACTLESS);
        assertThat(agreement.speed().card()).isEmpty();
        assertThat(agreement.blocks()).isEmpty();
        assertThat(agreement.sentences(Locale.ENGLISH)).element(1).asString().contains("says nothing of the speed");
    }

    @ParameterizedTest
    @CsvSource({"90 16 01, 32", "90 16 81 11 FE, 254", "90 16 81 11 00, 32"})
    void blocks_are_as_long_as_the_card_takes_them(String text, int bytes) {
        assertThat(Agreement.of(atr(text), T1, inUse(InUse.UNTOLD)).blocks())
                .contains(new Blocks(bytes, Optional.of(254)));
        assertThat(Agreement.of(atr("10 16"), T1, inUse(InUse.UNTOLD)).blocks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"YES, E0, T1, -1, 65536", "YES, E0, T1, 65544, -1", "NOT_BY_CARD, 80, T1, -1, 65536",
        "NOT_BY_CARD, 80, T0, -1, -1", "NOT_BY_READER, E0, T1, 65544, 0", "NOT_BY_READER, E0, T1, -1, 256",
        "NOT_BY_BOTH, 80, T1, -1, 0", "BY_ENVELOPE, E0, T0, -1, 65536", "READER_SILENT, E0, T1, -1, -1",
        "READER_SILENT, E0, T1, 261, -1", "YES, E0, T1, 262, -1"})
    void extended_apdus_need_everyone(Verdict verdict, String capability, Protocol protocol, long input, long data) {
        var agreement = Agreement.of(atr("95 16 01 80 73 C0 01 " + capability), Optional.of(protocol),
                limits(-1, -1, input, data));
        assertThat(agreement.extended().verdict()).isEqualTo(verdict);
    }

    @Test
    void a_card_that_says_nothing_is_not_answered_for() {
        assertThat(Agreement.of(FAST, T1, limits(-1, -1, -1, 65_536)).extended().verdict())
                .isEqualTo(Verdict.CARD_SILENT);
        assertThat(Agreement.of(FAST, T1, ReaderLimits.UNTOLD).extended().verdict()).isEqualTo(Verdict.BOTH_SILENT);
        assertThat(Agreement.of(FAST, T1, limits(-1, -1, -1, 0)).extended().verdict())
                .isEqualTo(Verdict.NOT_BY_READER);
        assertThat(Agreement.of(atr("10 16"), Optional.empty(), ReaderLimits.UNTOLD).extended().verdict())
                .isEqualTo(Verdict.BY_ENVELOPE);
    }

    @Test
    void the_number_of_bytes_is_the_one_that_was_told() {
        assertThat(Agreement.of(EXTENDED, T1, limits(-1, -1, 65_544, 2048)).extended().bytes()).contains(2048L);
        assertThat(Agreement.of(EXTENDED, T1, limits(-1, -1, 65_544, 0)).extended().bytes()).isEmpty();
        assertThat(Agreement.of(SHORT, T1, limits(-1, -1, 65_544, -1)).extended().bytes()).contains(65_544L);
    }

    @Test
    void without_a_protocol_in_use_the_offer_is_told() {
        assertThat(english(FAST, Optional.empty(), ReaderLimits.UNTOLD)).first()
                .isEqualTo("No protocol is in use; the card offers T=1.");
        assertThat(english(atr("80 80 01"), Optional.empty(), ReaderLimits.UNTOLD)).first()
                .isEqualTo("No protocol is in use; the card offers T=0, T=1.");
        assertThat(english(Atr.decode(Bytes.EMPTY), Optional.empty(), ReaderLimits.UNTOLD)).first()
                .isEqualTo("No protocol is in use, and the ATR names none.");
    }

    @Test
    void protocols_without_one_in_common_are_said_to_have_none() {
        var onlyT0 = new ReaderLimits(Optional.of(Set.of(Protocol.T0, Protocol.RAW)), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                InUse.UNTOLD);
        assertThat(english(FAST, Optional.empty(), onlyT0)).first()
                .isEqualTo("No protocol is in use: the card offers T=1, and the reader speaks only T=0, RAW.");
        assertThat(Agreement.of(FAST, T1, onlyT0).protocols().isDisjoint()).isTrue();
        assertThat(Agreement.of(atr("10 16"), T1, onlyT0).protocols().isDisjoint()).isFalse();
        assertThat(english(CONTACTLESS, Optional.empty(), onlyT0)).first().asString().contains("offers");
    }

    @ParameterizedTest
    @EnumSource
    void every_verdict_has_its_sentence_in_each_language(Verdict verdict) {
        for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN, RUSSIAN)) {
            assertThat(PassportTexts.in(locale).get("passport.agreement.extended." + verdict, 65_544L))
                    .endsWith(".").doesNotContain("''", "{");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ru"})
    void the_messages_are_the_same_in_each_language(String language) throws IOException {
        var english = keys("messages.properties");
        var there = keys("messages_" + language + ".properties");
        assertThat(there.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var key : english.stringPropertyNames()) {
            assertThat(there.getProperty(key)).as(key).isNotBlank();
            for (int i = 0; i < 4; i++) {
                assertThat(there.getProperty(key).contains("{" + i)).as(key + " {" + i)
                        .isEqualTo(english.getProperty(key).contains("{" + i));
            }
        }
    }

    private static Properties keys(String file) throws IOException {
        var keys = new Properties();
        try (var in = new InputStreamReader(PassportTexts.class.getResourceAsStream(file),
                StandardCharsets.UTF_8)) {
            keys.load(in);
        }
        return keys;
    }
}
