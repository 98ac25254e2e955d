package org.readerdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;

/// Every step with every word that any step takes: accepted where it belongs, and refused anywhere else.
class BadStepsTest {

    private static final List<String> SHARES = List.of("shared", "exclusive", "direct");
    private static final List<String> PROTOCOLS = List.of("T0", "T1", "RAW");
    private static final List<String> ENDS = List.of("leave", "reset", "unpower", "eject");
    private static final List<String> WORDS = List.of("", "same", "shared", "exclusive", "direct", "T0", "T1", "RAW",
            "leave", "reset", "unpower", "eject", "T2", "T=0", "auto", " shared", "1");
    private static final List<String> STEPS =
            List.of("attach", "open", "reconnect", "lock", "unlock", "status", "detach");

    static final List<String> GOOD = Stream.of(
            with("attach", SHARES, PROTOCOLS), with("open", SHARES, PROTOCOLS),
            with("reconnect", List.of("same", "shared", "exclusive", "direct"), List.of("leave", "reset", "unpower")),
            with("lock", List.of(), List.of()), with("status", List.of(), List.of()),
            with("unlock", ENDS, List.of()), with("detach", ENDS, List.of())).flatMap(List::stream).toList();

    private static List<String> with(String step, List<String> firsts, List<String> seconds) {
        var all = new ArrayList<>(List.of(step));
        firsts.forEach(first -> all.add(step + ":" + first));
        seconds.forEach(second -> all.add(step + ":" + second));
        firsts.forEach(first -> seconds.forEach(second -> all.add(step + ":" + first + ":" + second)));
        return all;
    }

    @ParameterizedTest
    @FieldSource("GOOD")
    void a_good_step_is_understood_in_any_case(String step) {
        for (var each : List.of(step, step.toUpperCase(Locale.ROOT), step.toLowerCase(Locale.ROOT))) {
            assertThat(StepParser.parse(List.of(each))).singleElement().extracting(Step::shown).isEqualTo(each);
        }
        assertThat(StepParser.parse(List.of(step)).getFirst()).usingRecursiveComparison().ignoringFields("shown")
                .isEqualTo(StepParser.parse(List.of(step.toUpperCase(Locale.ROOT))).getFirst());
    }

    static Stream<String> combinations() {
        return STEPS.stream().flatMap(step -> WORDS.stream().flatMap(first -> Stream.concat(
                Stream.of(step + ":" + first), WORDS.stream().map(second -> step + ":" + first + ":" + second))))
                .filter(step -> !GOOD.contains(step));
    }

    @Test
    void every_other_combination_is_refused_naming_the_step_and_what_it_takes() {
        assertThat(combinations()).hasSizeGreaterThan(2000).allSatisfy(step -> {
            String name = step.substring(0, step.indexOf(':'));
            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> StepParser.parse(List.of("lock", step)))
                    .withMessageStartingWith("Step 2, \"" + step + "\": \"")
                    .withMessageContaining("does not fit; expected " + name);
        });
    }

    @ParameterizedTest
    @MethodSource("threeWords")
    void a_word_too_many_is_refused(String step) {
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> StepParser.parse(List.of(step)))
                .withMessageContaining("does not fit");
    }

    static Stream<String> threeWords() {
        return GOOD.stream().filter(step -> step.split(":").length == 3 || step.matches("lock|status|(un|de).*:.*"))
                .flatMap(step -> Stream.of(step + ":", step + ":leave", step + ":T0", step + ":" + step));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        "``              ~ Step 1, \"\": \"\" is no step; expected one of attach, reconnect, lock",
        "` `             ~ \" \" is no step",
        ":               ~ \"\" is no step",
        "at tach         ~ \"at tach\" is no step",
        "transmit        ~ Step 1, \"transmit\": no byte to send; expected transmit:HEX, two digits for each byte.",
        "transmit:       ~ no byte to send; expected transmit:HEX",
        "`transmit:  `   ~ no byte to send",
        "transmit:0      ~ 1 hexadecimal digits are half a byte short; expected two for each byte.",
        "transmit:00A40  ~ 5 hexadecimal digits are half a byte short",
        "transmit:0xA4   ~ character 2, \"x\", is not a hexadecimal digit; expected transmit:HEX",
        "transmit:00G4   ~ character 3, \"G\", is not a hexadecimal digit",
        "transmit:00A4,  ~ character 5, \",\", is not a hexadecimal digit",
        "transmit:0:0    ~ character 2, \":\", is not a hexadecimal digit",
        "transmit:٠٠     ~ character 1, \"٠\", is not a hexadecimal digit",
        "wait            ~ Step 1, \"wait\": \"\" is no duration; expected wait:DURATION, such as wait:500ms",
        "wait:           ~ \"\" is no duration",
        "wait:5          ~ \"5\" is no duration",
        "wait:s          ~ \"s\" is no duration",
        "wait:-1s        ~ \"-1s\" is no duration",
        "wait:+1s        ~ \"+1s\" is no duration",
        "wait:1.5s       ~ \"1.5s\" is no duration",
        "wait:1m         ~ \"1m\" is no duration",
        "wait:1 s        ~ \"1 s\" is no duration",
        "wait:٣s         ~ \"٣s\" is no duration",
        "wait:86401s     ~ that is too long; expected wait:DURATION, such as wait:500ms or wait:2s, at most a day",
        "wait:86400001ms ~ that is too long",
        "wait:9223372036854775808s ~ \"9223372036854775808s\" is no duration",
        "wait:1s:2s      ~ \"2s\" does not fit; expected wait:DURATION",
        "attach-handle   ~ no handle is open at this step; expected attach-handle[:NUMBER], with an \"open\" before it",
        "attach-handle:  ~ \"\" is no number",
        "attach-handle:x ~ \"x\" is no number",
        "attach-handle:0x ~ \"0x\" is no number",
        "attach-handle:-5 ~ \"-5\" is no number",
        "attach-handle:+5 ~ \"+5\" is no number",
        "attach-handle:0x-5 ~ \"0x-5\" is no number",
        "attach-handle:99999999999999999999 ~ \"99999999999999999999\" is no number",
        "attach-handle:0x10000000000000000 ~ is no number",
        "attach-handle:1:2 ~ \"2\" does not fit",
    })
    void what_is_wrong_is_named_with_what_is_expected(String step, String sentence) {
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> StepParser.parse(List.of(step)))
                .withMessageContaining(sentence.strip()).withMessageEndingWith(".")
                .satisfies(wrong -> assertThat(wrong.getMessage().lines()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"transmit:00a4", "TRANSMIT:00 A4", "transmit:00:A4", "transmit:00-A4", "wait:0ms",
        "wait:2S", "WAIT:500MS", "wait:86400s", "attach-handle:0XfF", "Attach-Handle:255"})
    void what_is_unusual_but_clear_is_understood(String step) {
        assertThat(StepParser.parse(List.of(step))).hasSize(1);
    }

    @Test
    void the_longest_command_has_65544_bytes() {
        assertThat(StepParser.parse(List.of("transmit:" + "00".repeat(65_544)))).hasSize(1);
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> StepParser.parse(List.of("lock", "transmit:" + "00".repeat(65_545))))
                .withMessage("Step 2, \"transmit\": 65545 bytes are too many; expected at most 65544.");
    }

    @Test
    void a_long_or_unseen_word_is_shown_in_one_short_line() {
        var terminal = new Terminal(SimulatedResourceManager.small());

        assertThat(terminal.type("run", "--reader", "X", "a\nb\u001B[2J" + "c".repeat(5000))).isEqualTo(2);

        assertThat(terminal.err().lines()).singleElement().asString().hasSizeLessThan(500)
                .contains("a\\u000ab\\u001b[2Jccc", "c…\" is no step");
    }

    @Test
    void an_open_before_it_makes_attach_handle_clear() {
        assertThat(StepParser.parse(List.of("open", "lock", "attach-handle"))).hasSize(3);
    }

    @Test
    void a_step_of_characters_that_are_not_seen_is_refused_in_one_short_line() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> StepParser.parse(List.of("\u2028\t".repeat(50))))
                .satisfies(wrong -> assertThat(wrong.getMessage()).hasSizeLessThan(500)
                        .startsWith("Step 1, \"\\u2028\\u0009\\u2028").doesNotContain("\u2028", "\t"));
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> StepParser.parse(List.of("transmit:00\uD83D\uDE00")))
                .withMessageContaining("character 3, \"\uD83D\uDE00\", is not a hexadecimal digit");
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> StepParser.parse(List.of("transmit:00\0")))
                .withMessageContaining("character 3, \"\\u0000\", is not");
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_long_row_of_digits_or_letters_is_refused_as_a_short_one_is() {
        for (var word : List.of("4".repeat(200_000), "f".repeat(200_000), "a ".repeat(100_000))) {
            assertThatExceptionOfType(UsageException.class).isThrownBy(() -> StepParser.parse(List.of(word)))
                    .satisfies(wrong -> assertThat(wrong.getMessage()).hasSizeLessThan(500).contains("is no step")
                            .doesNotContain("4444"));
        }
    }
}
