package org.readerdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.fixture.pcscd.Await;
import org.readerdesk.fixture.pcscd.NeedsPcscd;
import org.readerdesk.fixture.pcscd.PcscEnvironment;
import org.readerdesk.fixture.pcscd.PrivatePcscd;
import org.readerdesk.fixture.pcscd.SecondClient;
import org.readerdesk.fixture.pcscd.VirtualCard;

/// Every way to the readers runs every step; what a way cannot do is declined by ReaderDesk, with a sentence.
@NeedsPcscd
@Timeout(90)
class WaysTest {

    private static final int PRESENT = 0x20;
    private static final String SIMULATED = "Simulated DeskReader 100 [Contact] (SIM-0001) 00 00";
    private static final String NO = "declined: ";
    private static PrivatePcscd pcscd;
    private static VirtualCard card;

    private Typed last;

    @BeforeAll
    static void start() {
        pcscd = PrivatePcscd.start(1);
        PcscEnvironment.use(pcscd.socket());
        card = VirtualCard.insert(pcscd.port(pcscd.reader(0)), VirtualCard.ATR_T1);
        try (var client = SecondClient.start(pcscd.socket())) {
            Await.until("the card",
                    () -> (client.change(Duration.ZERO, pcscd.reader(0), 0).number(0) & PRESENT) != 0);
        }
    }

    @AfterAll
    static void stop() {
        card.close();
        pcscd.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "simulator"})
    void the_system_and_its_simulation_do_every_step(String way) {
        assertThat(run(way, "attach status reconnect reconnect:same:reset lock transmit:00A4040000 unlock "
                + "detach attach:exclusive detach attach:direct detach open attach-handle status detach")).isZero();
        assertThat(told()).hasSize(17).allMatch(step -> step.contains("0x00000000"));
        // after an unlock with RESET the handle does not know the card any more
        assertThat(run(way, "attach lock unlock:reset unlock detach:unpower")).isEqualTo(1);
        assertThat(told()).element(3).isEqualTo("unlock 0x80100068 resource manager");
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "java-jdk"})
    void through_java_what_there_is_no_call_for_is_declined_and_the_rest_is_done(String way) {
        assertThat(run(way, "attach status reconnect reconnect:exclusive:reset lock transmit:00A4040000 unlock:reset "
                + "unlock:eject unlock detach:unpower detach:eject detach:reset open:T1 attach-handle")).isEqualTo(1);
        assertThat(told()).containsExactly("attach 0x00000000 resource manager", NO + "status", NO + "reconnect",
                NO + "reconnect:exclusive:reset", "lock 0x00000000 resource manager",
                "transmit:00 A4 04 00 00 0x00000000 resource manager", NO + "unlock:reset", NO + "unlock:eject",
                "unlock 0x00000000 resource manager", NO + "detach:unpower", NO + "detach:eject",
                "detach:reset 0x00000000 resource manager", "open:T1 0x00000000 resource manager",
                // such a handle is known by a number of ReaderDesk's own
                "attach-handle 0x00000000 ReaderDesk", "detach 0x00000000 ReaderDesk",
                "close 0x00000000 resource manager");
    }

    @ParameterizedTest
    @CsvSource({
        "java, attach:shared:RAW, no such call", "java, attach:direct:T1, no such call",
        "java, attach:exclusive:RAW, no such call", "java-jdk, attach:shared:RAW, no such call",
        "java-jdk, attach:direct, 'sticks to the reader for every program'",
        "java-jdk, attach:exclusive, cannot connect exclusively",
    })
    void a_way_to_attach_that_java_lacks_is_declined(String way, String step, String words) {
        assertThat(run(way, step)).isEqualTo(1);
        assertThat(told()).containsExactly(NO + step);

        var text = Typed.type("run", "--pcsc", way, "--reader", pcscd.reader(0), step);
        assertThat(text.exitCode()).isEqualTo(1);
        assertThat(text.err()).isEmpty();
        assertThat(text.out()).contains("0x80004001  E_NOTIMPL", "ReaderDesk", words, "try: ", "--pcsc system");
    }

    @ParameterizedTest
    @ValueSource(strings = {"attach", "attach:T1", "attach:exclusive", "attach:direct"})
    void jnasmartcardio_attaches_in_every_other_way(String step) {
        assertThat(run("java", step)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "java", "java-jdk"})
    void list_and_watch_work_and_an_unknown_reader_is_an_answer(String way) {
        assertThat(Typed.type("list", "--pcsc", way).out()).contains(pcscd.reader(0), pcscd.reader(1), "card in");
        assertThat(Typed.type("watch", "--pcsc", way, "--for", "1").out()).contains(pcscd.reader(0));
        assertThat(Typed.type("run", "--pcsc", way, "--reader", "Nobody", "attach").exitCode()).isEqualTo(1);
    }

    /// The steps with their answers; what was declined begins with [#NO].
    private List<String> told() {
        return last.lines().stream().map(line -> JsonParser.parseString(line).getAsJsonObject()).map(WaysTest::told)
                .toList();
    }

    private static String told(JsonObject step) {
        String name = step.get("step").getAsString();
        String answer = step.get("code").getAsString() + " " + step.get("by").getAsString();
        return answer.equals("0x80004001 ReaderDesk") ? NO + name : name + " " + answer;
    }

    private int run(String way, String steps) {
        var words = new ArrayList<>(List.of("run", "--pcsc", way, "--json", "--keep-going", "--reader",
                way.equals("simulator") ? SIMULATED : pcscd.reader(0)));
        words.addAll(List.of(steps.split(" ")));
        last = Typed.type(words.toArray(String[]::new));
        return last.exitCode();
    }
}
