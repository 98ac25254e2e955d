package org.readerdesk.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.fixture.Program;
import org.readerdesk.fixture.pcscd.Await;
import org.readerdesk.fixture.pcscd.NeedsPcscd;
import org.readerdesk.fixture.pcscd.PcscEnvironment;
import org.readerdesk.fixture.pcscd.PrivatePcscd;
import org.readerdesk.fixture.pcscd.SecondClient;
import org.readerdesk.fixture.pcscd.Tools;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ShareMode;

/// `readerdesk list --json` names the same readers, states and ATRs as the other programs on the same pcscd.
@NeedsPcscd
@Timeout(120)
class ListBesideOtherToolsTest {

    private static final Pattern OPENSC_LINE = Pattern.compile("^\\d+\\s+(?:Yes|No)\\s+(?:PIN pad\\s+)?(\\S.*)$");
    /// Our words and those of pcsc_scan.
    private static final Map<String, String> WORDS = Map.of("PRESENT", "Card inserted", "EMPTY", "Card removed",
            "MUTE", "Unresponsive card", "INUSE", "Shared Mode", "EXCLUSIVE", "Exclusive Mode");

    private record Seen(String name, TreeSet<String> states, String atr) {
    }

    @Test
    void noReaderIsAnEmptyArray() {
        try (var pcscd = PrivatePcscd.start(0)) {
            var output = list(pcscd);
            assertThat(output.out().strip()).isEqualTo("[]");
            assertThat(output.exitCode()).isZero();
            assertThat(Tools.scannedReaders(pcscd.socket())).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void twoAndSixReadersAreListedAsPcscScanDoes(int entries) {
        try (var pcscd = PrivatePcscd.start(entries);
                var client = SecondClient.start(pcscd.socket());
                var second = SecondClient.start(pcscd.socket())) {
            insert(pcscd, client, 0, VirtualCard.ATR_T1);
            insert(pcscd, client, 1, VirtualCard.ATR_T0);
            client.connect(pcscd.reader(0), ShareMode.SHARED);
            second.connect(pcscd.reader(1), ShareMode.EXCLUSIVE);
            if (entries > 1) {
                VirtualCard.insertMute(pcscd.port(pcscd.reader(3)));
                Await.until("the mute card", () -> scanned(pcscd).get(3).states().contains("Unresponsive card"));
            }
            assertThat(ours(pcscd)).hasSize(entries * 2).isEqualTo(scanned(pcscd));
            assertThat(names(pcscd)).isEqualTo(Tools.scannedReaders(pcscd.socket()));
        }
    }

    @Test
    void sixteenReadersAreListedAsOpenscToolAndPyscardDo() {
        try (var pcscd = PrivatePcscd.start(8); var client = SecondClient.start(pcscd.socket())) {
            assertThat(names(pcscd)).hasSize(16).isEqualTo(client.readers());
            var opensc = Tools.openscTool(pcscd.socket(), "-l").lines().stream().map(OPENSC_LINE::matcher)
                    .filter(line -> line.matches()).map(line -> line.group(1)).toList();
            // opensc-tool takes 16 entries, of which one is its own
            assertThat(names(pcscd)).containsAll(opensc);
            assertThat(opensc).hasSizeGreaterThanOrEqualTo(15);
        }
    }

    @Test
    void aStoppedServiceIsAnAnswerAndARestartedOneIsListedAgain() {
        try (var pcscd = PrivatePcscd.start(1)) {
            assertThat(names(pcscd)).hasSize(2);
            pcscd.kill();
            var output = list(pcscd);
            assertThat(output.exitCode()).isEqualTo(1);
            var answer = JsonParser.parseString(output.out()).getAsJsonObject();
            assertThat(answer.get("code").getAsString()).isEqualTo("0x8010001D");
            assertThat(answer.get("name").getAsString()).isEqualTo("SCARD_E_NO_SERVICE");
            assertThat(answer.get("by").getAsString()).isEqualTo("resource manager");
            pcscd.restart();
            assertThat(names(pcscd)).isEqualTo(Tools.scannedReaders(pcscd.socket())).hasSize(2);
        }
    }

    @Test
    void listAndWatchNeverConnectAsPcscdItselfSawIt() {
        try (var pcscd = PrivatePcscd.startLogging(1); var client = SecondClient.start(pcscd.socket())) {
            insert(pcscd, client, 0, VirtualCard.ATR_T1);
            client.disconnect(Disposition.LEAVE);
            int before = pcscd.calls().size();
            list(pcscd);
            Program.run(environment(pcscd), "watch", "--json", "--for", "2");
            var calls = pcscd.calls().subList(before, pcscd.calls().size());
            assertThat(calls).contains("ESTABLISH_CONTEXT", "RELEASE_CONTEXT")
                    .doesNotContain("CONNECT", "RECONNECT", "STATUS", "TRANSMIT", "BEGIN_TRANSACTION");
        }
    }

    @Test
    void aRunAsksPcscdExactlyForItsSteps() {
        try (var pcscd = PrivatePcscd.startLogging(1); var client = SecondClient.start(pcscd.socket())) {
            insert(pcscd, client, 0, VirtualCard.ATR_T1);
            int before = pcscd.calls().size();
            var output = Program.run(environment(pcscd), "run", "--json", "--reader", pcscd.reader(0), "attach",
                    "reconnect", "lock", "status", "unlock", "reconnect:same:reset", "detach");
            assertThat(output.exitCode()).as(output.out() + output.err()).isZero();
            var calls = pcscd.calls().subList(before, pcscd.calls().size()).stream()
                    .filter(call -> !call.startsWith("CMD_")).toList();
            assertThat(calls).containsExactly("ESTABLISH_CONTEXT", "CONNECT", "STATUS", "RECONNECT", "STATUS",
                    "BEGIN_TRANSACTION", "STATUS", "END_TRANSACTION", "RECONNECT", "STATUS", "DISCONNECT",
                    "RELEASE_CONTEXT");
        }
    }

    private static void insert(PrivatePcscd pcscd, SecondClient client, int slot, Bytes atr) {
        VirtualCard.insert(pcscd.port(pcscd.reader(slot)), atr);
        Await.until("the card", () -> client.connect(pcscd.reader(slot), ShareMode.SHARED, Protocol.ANY).code()
                .isSuccess());
        client.disconnect(Disposition.LEAVE);
    }

    private static Program.Output list(PrivatePcscd pcscd) {
        return Program.run(environment(pcscd), "list", "--json");
    }

    private static Map<String, String> environment(PrivatePcscd pcscd) {
        return Map.of(PcscEnvironment.SOCKET, pcscd.socket().toString());
    }

    private static JsonArray array(PrivatePcscd pcscd) {
        var output = list(pcscd);
        assertThat(output.exitCode()).as(output.err()).isZero();
        return JsonParser.parseString(output.out()).getAsJsonArray();
    }

    private static List<String> names(PrivatePcscd pcscd) {
        return StreamSupport.stream(array(pcscd).spliterator(), false)
                .map(reader -> reader.getAsJsonObject().get("name").getAsString()).toList();
    }

    private static List<Seen> ours(PrivatePcscd pcscd) {
        var seen = new ArrayList<Seen>();
        for (JsonElement element : array(pcscd)) {
            var reader = element.getAsJsonObject();
            var states = new TreeSet<String>();
            reader.getAsJsonArray("state").forEach(state -> states.add(WORDS.get(state.getAsString())));
            seen.add(new Seen(reader.get("name").getAsString(), states,
                    reader.get("atr").isJsonNull() ? "" : reader.get("atr").getAsString()));
        }
        return seen;
    }

    private static List<Seen> scanned(PrivatePcscd pcscd) {
        var seen = new ArrayList<Seen>();
        for (var line : Tools.pcscScan(pcscd.socket(), "-c", "-n").lines()) {
            var text = line.strip();
            if (text.startsWith("Reader ")) {
                seen.add(new Seen(text.substring(text.indexOf(": ") + 2), new TreeSet<>(), ""));
            } else if (text.startsWith("Card state:") && !seen.isEmpty()) {
                for (var word : text.substring(11).split(",")) {
                    if (!word.isBlank()) {
                        seen.getLast().states().add(word.strip());
                    }
                }
            } else if (text.startsWith("ATR:") && !seen.isEmpty()) {
                var last = seen.removeLast();
                seen.add(new Seen(last.name(), last.states(), text.substring(4).replace(" ", "")));
            }
        }
        return seen;
    }
}
