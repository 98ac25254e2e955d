package org.readerdesk.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.readerdesk.pcsc.simulator.SimulatedCard;

class AtrProtocolsTest {

    static final Iterable<SimulatedCard> SAMPLES = SimulatedCard.SAMPLES;

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "3B00                                     ; T=0",
        "3F00                                     ; T=0",
        "3B680000494E56454E544544                 ; T=0",
        "3B8001 81                                ; T=1",
        "3B80800101                               ; T=0|T=1",
        "3B8F8001804F0CA000000306030001000000006A ; T=0|T=1",
        "3BF81300008131FE45494E56454E544544EF     ; T=1",
        "3B80 80 1F 07                            ; T=0",
        "3B80 81 1F 07                            ; T=1",
        "3B90 11 11 00 00                         ; T=0",
        "3B90 11 10 01 00                         ; T=1",
        "3B82 02                                  ; none",
        "3B8F                                     ; none",
        "3B8F80                                   ; none",
        "3BF0 11 00                               ; none",
        "3B                                       ; none",
        "''                                       ; none",
        "C7FF000049                               ; none"})
    void theProtocolsComeFromTheInterfaceBytes(String atr, String protocols) {
        assertThat(Protocol.display(AtrProtocols.offered(Bytes.parseHex(atr)))).isEqualTo(protocols);
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void theCheckByteOfEachSampleIsRight(SimulatedCard card) {
        var offered = AtrProtocols.offered(card.atr());
        if (offered.contains(Protocol.T1)) {
            byte[] bytes = card.atr().toArray();
            int sum = 0;
            for (byte b : Arrays.copyOfRange(bytes, 1, bytes.length)) {
                sum ^= b;
            }
            assertThat(sum).isZero();
        } else if (offered.contains(Protocol.T0)) {
            int historical = card.atr().at(1) & 0x0F;
            int interfaceBytes = Integer.bitCount(card.atr().at(1) & 0xF0);
            assertThat(card.atr().length()).isEqualTo(2 + interfaceBytes + historical);
        }
    }

    @Test
    void theSamplesOfferWhatTheirNamesSay() {
        var offered = SimulatedCard.SAMPLES.stream().collect(
                Collectors.toMap(SimulatedCard::name, card -> Protocol.display(AtrProtocols.offered(card.atr()))));
        assertThat(offered).containsEntry("T0", "T=0").containsEntry("T1", "T=1").containsEntry("T0T1", "T=0|T=1")
                .containsEntry("CONTACTLESS", "T=0|T=1").containsEntry("MUTE", "none").containsEntry("GARBLED", "none");
        assertThat(SimulatedCard.sample("t0t1")).contains(SimulatedCard.T0T1);
        assertThat(SimulatedCard.sample("T2")).isEmpty();
    }

    @Test
    void anAtrHasAtMostThirtyThreeBytes() {
        SimulatedCard.of("longest", Bytes.of(new byte[33]));
        assertThatIllegalArgumentException().isThrownBy(() -> SimulatedCard.of("too long", Bytes.of(new byte[34])))
                .withMessage("an ATR of 34 bytes; expected at most 33");
    }

    @ParameterizedTest
    @CsvSource({
        "00A4040000, 9000", "00EE0000, 6D00", "0020000104 31323334, 6982", "00B0000000, 6A82", "0084000000, 6700",
        "00A4, 6700", "FFCA000000, 6E00"})
    void theProcessorCardsAnswerALittle(String command, String answer) {
        assertThat(SimulatedCard.T1.application().apply(Bytes.parseHex(command)).hex()).isEqualTo(answer);
    }

    @Test
    void aChallengeHasTheLengthAskedFor() {
        var answer = SimulatedCard.T0.application().apply(Bytes.parseHex("0084000008"));
        assertThat(answer.length()).isEqualTo(10);
        assertThat(answer.hex()).endsWith("9000");
    }

    @ParameterizedTest
    @CsvSource({"FFCA000000, 04A1B2C39000", "FFCA010000, 6A81", "FFB0000410, 6982", "00A40000, 6E00", "FF00, 6700"})
    void theStorageCardAnswersGetData(String command, String answer) {
        assertThat(SimulatedCard.CONTACTLESS.application().apply(Bytes.parseHex(command)).hex()).isEqualTo(answer);
    }
}
