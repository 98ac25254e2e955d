package org.readerdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.simulator.NativeCall;
import org.readerdesk.pcsc.simulator.RecordedCall;
import org.readerdesk.pcsc.simulator.SimulatedCard;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;

class WatchCommandTest {

    private final Terminal terminal = new Terminal(SimulatedResourceManager.empty());

    @AfterEach
    void nothing_is_left_behind_and_nothing_was_connected() {
        var scene = terminal.simulator.scene();
        assertThat(scene.openContexts()).isZero();
        assertThat(scene.calls()).extracting(RecordedCall::function).doesNotContain(NativeCall.CONNECT);
    }

    @Test
    void a_line_for_each_change_until_the_time_is_over() {
        var scene = terminal.simulator.scene();
        scene.plug("A 00 00");
        var seen = new CompletableFuture<Void>();
        var driver = terminal.interrupt.thenRunAsync(() -> {
            waitFor("reader-appeared");
            scene.insert("A 00 00", SimulatedCard.T1);
            waitFor("card-inserted");
            scene.remove("A 00 00");
            waitFor("card-removed");
            scene.unplug("A 00 00");
            waitFor("reader-gone");
            scene.stopService();
            waitFor("service-lost");
            scene.startService();
            waitFor("service-back");
            seen.complete(null);
        });

        assertThat(terminal.type("watch", "--json", "--for", "8")).isZero();

        assertThat(driver).isNotCompletedExceptionally();
        assertThat(seen).isCompleted();
        var changes = terminal.lines().stream().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
        assertThat(changes).extracting(change -> change.get("change").getAsString()).containsExactly(
                "reader-appeared", "card-inserted", "card-removed", "reader-gone", "service-lost", "service-back");
        assertThat(changes.get(1).keySet()).containsExactly("time", "change", "name", "state", "atr");
        assertThat(changes.get(4).keySet()).containsExactly("time", "change", "code", "name", "by", "call");
    }

    @Test
    void text_has_one_line_for_each_reader_at_the_begin() {
        terminal.simulator.scene().plug("A 00 00");

        assertThat(terminal.type("watch", "--for", "0.5")).isZero();
        assertThat(terminal.lines()).singleElement().asString().contains("reader appeared  A 00 00  no card");
    }

    @Test
    void it_ends_when_nobody_reads_any_more() throws Exception {
        terminal.simulator.scene().plug("A 00 00");
        var closedPipe = new PrintWriter(new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("Broken pipe");
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        });

        var exit = CompletableFuture
                .supplyAsync(() -> new CommandLineTool(terminal, closedPipe, new PrintWriter(new StringWriter()))
                        .run(List.of("watch")));

        assertThat(exit.get(10, TimeUnit.SECONDS)).isZero();
    }

    private void waitFor(String change) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(6);
        while (!terminal.out().contains(change) && System.nanoTime() < end) {
            LockSupport.parkNanos(2_000_000);
        }
        assertThat(terminal.out()).contains(change);
    }
}
