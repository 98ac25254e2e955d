package org.readerdesk.pcsc.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.readerdesk.pcsc.simulator.World.READER;
import static org.readerdesk.pcsc.simulator.World.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.simulator.SimulatorScript.Step;

class SimulatorScriptTest {

    private static final String NAME = "R";
    private static final String COMMANDS =
            "expected insert, remove, plug, unplug, other, service, slow, hang, release, attribute, control or inject";
    private static final String VALUE =
            "expected \"text\", a whole number up to 4294967295, hex:DIGITS, or none";
    private static final String TIME = "expected a time such as 500ms, 2s or 1.5min, at most 24 hours";
    private static final String CARD = "expected T1, T0, T0T1, CONTACTLESS, MUTE, GARBLED or atr:HEX";
    private static final String BACKSLASH = "a backslash inside a name stands before a double quote or another "
            + "backslash only; expected \\\" or \\\\";

    @Test
    void everyCommandIsUnderstood() throws SimulatorScriptException {
        var script = SimulatorScript.parse("""
                # a comment

                plug "R"
                at 2s      insert "R" T1
                after 500ms remove "R"          # so far
                AT 1.5min  Insert "R" atr:3B00
                unplug "R"
                other "R" exclusive
                other "R" shared
                other "R" begin
                other "R" end
                other "R" reset
                other "R" unpower
                other "R" disconnect
                service stop
                service start
                slow "R" 800ms
                hang "R"
                release "R"
                inject SCardStatus 0x80100068 times 3 on "R"
                inject scardlistreaders 0x8010001d
                """, "demo.txt");
        assertThat(script.steps()).hasSize(19);
        assertThat(script.steps().get(0)).isEqualTo(new Step(3, Duration.ZERO, new SceneCommand.Plug(NAME)));
        assertThat(script.steps().get(1))
                .isEqualTo(new Step(4, Duration.ofSeconds(2), new SceneCommand.Insert(NAME, SimulatedCard.T1)));
        assertThat(script.steps().get(2))
                .isEqualTo(new Step(5, Duration.ofMillis(2500), new SceneCommand.Remove(NAME)));
        assertThat(script.steps().get(3).at()).isEqualTo(Duration.ofSeconds(90));
        assertThat(((SceneCommand.Insert) script.steps().get(3).command()).card().atr())
                .isEqualTo(Bytes.parseHex("3B00"));
        assertThat(script.steps().get(4).at()).isEqualTo(Duration.ofSeconds(90));
        assertThat(script.steps().subList(5, 12)).extracting(step -> ((SceneCommand.Other) step.command()).action())
                .containsExactly(OtherAction.CONNECT_EXCLUSIVE, OtherAction.CONNECT_SHARED, OtherAction.BEGIN,
                        OtherAction.END, OtherAction.RESET, OtherAction.UNPOWER, OtherAction.DISCONNECT);
        assertThat(script.steps().subList(12, 19)).extracting(Step::command).containsExactly(
                new SceneCommand.Service(false), new SceneCommand.Service(true),
                new SceneCommand.Slow(NAME, Duration.ofMillis(800)), new SceneCommand.Hang(NAME),
                new SceneCommand.Release(NAME),
                new SceneCommand.Inject(NativeCall.STATUS, ResultCode.RESET_CARD, 3, Optional.of(NAME)),
                new SceneCommand.Inject(NativeCall.LIST_READERS, ResultCode.NO_SERVICE, 1, Optional.empty()));
    }

    @Test
    void whatAReaderTellsIsAValueOrNone() throws SimulatorScriptException {
        var script = SimulatorScript.parse("""
                attribute "R" 0x00010103 "SIM #7 \\"ä\\""
                Attribute "R" 0x30122 4294967295
                attribute "R" 0x10100 HEX:00ff
                attribute "R" 0x10100 hex:
                control "R" 0x42000D48 hex:120442330012
                control "R" 0x42000D48 NONE
                """, "demo.txt");
        assertThat(script.steps()).extracting(Step::command).containsExactly(
                new SceneCommand.Attribute("R", 0x10103, Optional.of(Attributes.text("SIM #7 \"ä\""))),
                new SceneCommand.Attribute("R", 0x30122, Optional.of(Bytes.parseHex("FFFFFFFF"))),
                new SceneCommand.Attribute("R", 0x10100, Optional.of(Bytes.parseHex("00FF"))),
                new SceneCommand.Attribute("R", 0x10100, Optional.of(Bytes.EMPTY)),
                new SceneCommand.Control("R", 0x42000D48, Optional.of(Bytes.parseHex("120442330012"))),
                new SceneCommand.Control("R", 0x42000D48, Optional.empty()));
    }

    @Test
    void aValueIsAsLongAsADriverCanTell() throws SimulatorScriptException {
        assertThat(SimulatorScript.parse("attribute \"R\" 0x1 hex:" + "A5".repeat(264), "demo.txt").steps()).hasSize(1);
        assertThat(SimulatorScript.parse("attribute \"R\" 0x1 \"" + "x".repeat(263) + "\"", "demo.txt").steps())
                .hasSize(1);
        for (var value : List.of("hex:" + "A5".repeat(265), "\"" + "x".repeat(264) + "\"")) {
            assertThatThrownBy(() -> SimulatorScript.parse("attribute \"R\" 0x1 " + value, "demo.txt"))
                    .hasMessage("demo.txt, line 1: a value of 265 bytes is too long; expected at most 264, "
                            + "the NUL behind a text included.");
        }
    }

    @Test
    void namesMayContainAnything() throws SimulatorScriptException {
        var script = SimulatorScript.parse("\uFEFFplug \"Čtečka # \\\"Ω\\\" \\\\ 読取 00 \"# end\r\n", "demo.txt");
        assertThat(script.steps()).extracting(Step::command)
                .containsExactly(new SceneCommand.Plug("Čtečka # \"Ω\" \\ 読取 00 "));
    }

    @Test
    void anEmptyScriptIsAScript() throws SimulatorScriptException {
        assertThat(SimulatorScript.parse("", "demo.txt").steps()).isEmpty();
        assertThat(SimulatorScript.parse("\n  # nothing\n\t\n", "demo.txt").steps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "insrt \"R\" T1 | \"insrt\" is no command; " + COMMANDS,
        "at 2s | a command is missing; " + COMMANDS,
        "\"R\" plug | \"R\" is quoted, and only names are; " + COMMANDS,
        "plug | the reader's name is missing; expected a reader's name in double quotes",
        "plug R | \"R\" is not quoted; expected a reader's name in double quotes",
        "plug “R” | \"“R”\" is not quoted; expected a reader's name in double quotes",
        "plug \"\" | a reader's name of 0 bytes of UTF-8; expected 1 to 127, none of them zero",
        "plug \"R | the name that begins with \"R\" has no end; expected a closing double quote",
        "plug \"R\\n\" | " + BACKSLASH,
        "plug \"R\\ | " + BACKSLASH,
        "plug \"R\"x | a space is missing after \"R\"; "
                + "expected spaces between words, and names in one pair of double quotes",
        "plug \"R\" \"S\" | \"S\" is too much; expected the end of the line",
        "insert \"R\" | a card is missing; " + CARD,
        "insert \"R\" T2 | \"T2\" is no card; " + CARD,
        "insert \"R\" atr:3BX0 | \"atr:3BX0\" is no ATR: character 3, \"X\", is not a hexadecimal digit",
        "at soon plug \"R\" | \"soon\" is no time; " + TIME,
        "at 2 plug \"R\" | \"2\" is no time; " + TIME,
        "after -1s plug \"R\" | \"-1s\" is no time; " + TIME,
        "after 99999999s plug \"R\" | \"99999999s\" is too long; " + TIME,
        "after | a time is missing; " + TIME,
        "at 999ms plug \"R\" | the time lies before that of the line above, which is 1000 ms; "
                + "expected a time that is not earlier",
        "slow \"R\" | a time is missing; " + TIME,
        "other \"R\" lock | another program cannot \"lock\"; "
                + "expected exclusive, shared, begin, end, reset, unpower or disconnect",
        "service restart | the service cannot \"restart\"; expected stop or start",
        "attribute \"R\" VENDOR_NAME \"x\" | \"VENDOR_NAME\" is not a tag; expected a tag such as 0x00010103",
        "attribute \"R\" | a tag is missing; expected a tag such as 0x00010103",
        "attribute \"R\" 0x10103 | a value is missing; " + VALUE,
        "attribute \"R\" 0x10103 nine | \"nine\" is no value; " + VALUE,
        "attribute \"R\" 0x10103 4294967296 | \"4294967296\" is no value; " + VALUE,
        "attribute \"R\" 0x10103 hex:0 | \"hex:0\" is no value: "
                + "1 hexadecimal digits are half a byte short; expected two for each byte",
        "control \"R\" 42000D48 none | \"42000D48\" is not a control code; "
                + "expected a control code such as 0x42000D48",
        "control \"R\" 0x42000D48 none none | \"none\" is too much; expected the end of the line",
        "inject SCardFoo 0x80100068 | \"SCardFoo\" is no function of PC/SC; expected one such as SCardStatus",
        "inject SCardStatus 80100068 | \"80100068\" cannot be injected; "
                + "expected a failing result code such as 0x80100068",
        "inject SCardStatus 0x0 | \"0x0\" cannot be injected; expected a failing result code such as 0x80100068",
        "inject SCardStatus 0x80100068 times 0 | \"0\" times is not possible; expected a whole number from 1",
        "inject SCardStatus 0x80100068 times | how many times is missing; expected a whole number from 1",
        "inject SCardListReaders 0x8010001D on \"R\" | SCardListReaders is asked of no reader; expected no \"on\""})
    void aMistakeIsToldInOneSentenceWithFileAndLine(String line, String mistake) {
        var text = "at 1s service stop\n\n" + line + "\nplug \"never\"\n";
        var thrown = catchThrowableOfType(SimulatorScriptException.class,
                () -> SimulatorScript.parse(text, "demo.txt"));
        assertThat(thrown).hasMessage("demo.txt, line 3: " + mistake + ".");
    }

    @Test
    void tooLongNamesAreRefused() {
        assertThatThrownBy(() -> SimulatorScript.parse("plug \"" + "ä".repeat(64) + "\"", "demo.txt"))
                .hasMessage("demo.txt, line 1: a reader's name of 128 bytes of UTF-8; expected 1 to 127, "
                        + "none of them zero.");
    }

    @Test
    void itPlaysInOrderAndInTimeOnOneDaemonThread() throws Exception {
        var scene = SimulatedResourceManager.empty().scene();
        var script = SimulatorScript.parse("""
                plug "R"
                after 30ms insert "R" T0
                slow "R" 10ms
                other "R" begin
                """, "demo.txt");
        long before = System.nanoTime();
        try (var player = script.play(scene)) {
            player.ended().get(20, TimeUnit.SECONDS);
        }
        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(30_000_000);
        var reader = scene.readers().getFirst();
        assertThat(reader.card()).contains(SimulatedCard.T0);
        assertThat(reader.latency()).isEqualTo(Duration.ofMillis(10));
        assertThat(reader.lock()).isEqualTo(SimulatedReader.Lock.OTHER);
    }

    @Test
    void commandsWithoutEffectAreReportedAndTheScriptGoesOn() throws Exception {
        var scene = new World(SimulatedCard.T1).scene;
        var reports = new CopyOnWriteArrayList<String>();
        var script = SimulatorScript.parse("""
                plug "%1$s"
                unplug "R"
                insert "%1$s" T0
                remove "R"
                other "%1$s" end
                service start
                release "R"
                hang "R"
                hang "R"
                remove "%1$s"
                attribute "R" 0x10103 7
                control "R" 0x42000D48 none
                attribute "%1$s" 0x10103 7
                control "%1$s" 0x42000D48 none
                """.formatted(READER), "demo.txt");
        try (var player = script.play(scene, reports::add)) {
            player.ended().get(20, TimeUnit.SECONDS);
        }
        assertThat(reports).containsExactly(
                "demo.txt, line 1 had no effect: \"Reader A 00 00\" is plugged already, or 16 readers are.",
                "demo.txt, line 2 had no effect: no reader \"R\" is plugged.",
                "demo.txt, line 3 had no effect: no reader \"Reader A 00 00\" is plugged, or a card is in it.",
                "demo.txt, line 4 had no effect: no reader \"R\" is plugged, or no card is in it.",
                "demo.txt, line 5 had no effect: the other program on \"Reader A 00 00\" got 0x80100003.",
                "demo.txt, line 6 had no effect: the service runs already.",
                "demo.txt, line 7 had no effect: \"R\" does not hang.",
                "demo.txt, line 9 had no effect: \"R\" hangs already.",
                "demo.txt, line 11 had no effect: no reader \"R\" is plugged.",
                "demo.txt, line 12 had no effect: no reader \"R\" is plugged.");
        assertThat(scene.readers().getFirst().card()).isEmpty();
    }

    @Test
    void closeStopsItBeforeTheNextCommand() throws Exception {
        var scene = SimulatedResourceManager.empty().scene();
        var script = SimulatorScript.parse("plug \"R\"\nat 1min unplug \"R\"", "demo.txt");
        var player = script.play(scene);
        await(() -> scene.readers().size() == 1);
        assertThat(threads()).anyMatch(thread -> thread.isDaemon());
        player.close();
        player.ended().get(20, TimeUnit.SECONDS);
        await(() -> threads().isEmpty());
        assertThat(scene.readers()).hasSize(1);
    }

    @Test
    void aReportMayCloseThePlayerAndOneThatFailsEndsIt() throws Exception {
        var scene = SimulatedResourceManager.empty().scene();
        var script = SimulatorScript.parse("unplug \"R\"\nplug \"R\"", "demo.txt");
        var started = new CompletableFuture<ScriptPlayer>();
        try (var player = script.play(scene, _ -> started.join().close())) {
            started.complete(player);
            player.ended().get(20, TimeUnit.SECONDS);
        }
        assertThat(scene.readers()).isEmpty();
        try (var player = script.play(scene, _ -> {
            throw new IllegalStateException("nobody listens");
        })) {
            assertThatThrownBy(() -> player.ended().get(20, TimeUnit.SECONDS)).hasMessageContaining("nobody listens");
        }
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("readerdesk-simulator-script")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "insert \"A\" %s", "insert \"A\" atr:%s", "other \"A\" %s", "service %s", "at %s",
        "inject %s", "inject SCardStatus %s", "inject SCardStatus 0x80100068 times %s", "plug \"%s", "plug %s",
        "hang \"A\" %s", "\"%s\""})
    void aLongOrUnseenWordIsToldInOneShortLine(String line) {
        var script = line.formatted("\u001B\u202E\uDCFF".repeat(5000));

        assertThatExceptionOfType(SimulatorScriptException.class)
                .isThrownBy(() -> SimulatorScript.parse(script, "long name ".repeat(5000)))
                .satisfies(wrong -> assertThat(wrong.getMessage()).hasSizeLessThan(500).endsWith(".")
                        .contains("\\u001b\\u202e\\udcff").doesNotContain("\u001B", "\u202E", "\uDCFF"));
    }
}
