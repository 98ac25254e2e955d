package org.readerdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.readerdesk.cli.PcscChoice;
import org.readerdesk.fixture.Program;
import org.readerdesk.fixture.pcscd.Await;
import org.readerdesk.fixture.pcscd.NeedsPcscd;
import org.readerdesk.fixture.pcscd.PcscEnvironment;
import org.readerdesk.fixture.pcscd.PrivatePcscd;
import org.readerdesk.fixture.pcscd.SecondClient;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.manage.LaneAttachments;
import org.readerdesk.manage.LaneState;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

/// While another program holds the card, a command through `javax.smartcardio` waits where it can be stopped.
@NeedsPcscd
@Timeout(90)
class JavaForeignLockTest {

    private static final Operation.Attach ATTACH = new Operation.Attach(ShareMode.SHARED, Protocol.ANY);
    private static final Operation.Transmit TRANSMIT = new Operation.Transmit(Bytes.parseHex("00A4040000"));
    private static final int EMPTY = 0x10;
    private static final int EXCLUSIVE = 0x80;
    private static final int INUSE = 0x100;
    private static PrivatePcscd pcscd;

    @TempDir
    private Path directory;
    private String reader;
    private VirtualCard card;
    private SecondClient other;

    @BeforeAll
    static void start() {
        pcscd = PrivatePcscd.start(1);
        PcscEnvironment.use(pcscd.socket());
    }

    @AfterAll
    static void stop() {
        pcscd.close();
    }

    @BeforeEach
    void insert() {
        reader = pcscd.reader(0);
        other = SecondClient.start(pcscd.socket());
        card = VirtualCard.insert(pcscd.port(reader), VirtualCard.ATR_T1);
        Await.until("the card", () -> other.connect(reader, ShareMode.SHARED).isSuccess());
    }

    @AfterEach
    void remove() {
        // A card that is pulled while pcscd still works on it, and another put in before its next look, is not noticed.
        other.disconnect(Disposition.LEAVE);
        Await.until("nobody to use the card", () -> (state() & (INUSE | EXCLUSIVE)) == 0);
        card.close();
        Await.until("the card to be gone", () -> (state() & EMPTY) != 0);
        other.close();
    }

    private long state() {
        return other.change(Duration.ZERO, reader, 0).number(0);
    }

    @ParameterizedTest
    @EnumSource(names = {"JAVA", "JAVA_JDK"})
    void a_lane_repeats_the_command_until_it_is_stopped_or_the_lock_goes(PcscChoice choice) throws Exception {
        var manager = ResourceManagers.select(choice, Optional.empty(), _ -> {}).manager();
        try (var attachments = new LaneAttachments(manager)) {
            assertThat(attachments.submit(reader, ATTACH).get(10, TimeUnit.SECONDS).code())
                    .isEqualTo(ResultCode.SUCCESS);
            assertThat(other.begin()).isEqualTo(ResultCode.SUCCESS);

            var stopped = attachments.submit(reader, TRANSMIT);
            awaitForeignLock(attachments);
            assertThat(attachments.stopWaiting(reader)).isTrue();
            assertThat(stopped.get(10, TimeUnit.SECONDS).answer().refusal()).contains(Refusal.STOPPED_WAITING);
            assertThat(attachments.state(reader).attachment().held()).isPresent();

            var patient = attachments.submit(reader, TRANSMIT);
            awaitForeignLock(attachments);
            assertThat(other.end(Disposition.LEAVE)).isEqualTo(ResultCode.SUCCESS);
            var outcome = patient.get(10, TimeUnit.SECONDS);
            assertThat(outcome.code()).isEqualTo(ResultCode.SUCCESS);
            assertThat(outcome.calls()).singleElement()
                    .satisfies(call -> assertThat(call.times()).isGreaterThan(1));
        }
    }

    private void awaitForeignLock(LaneAttachments attachments) {
        Await.until("the wait for the foreign lock", () -> attachments.state(reader).running()
                .filter(LaneState.Running::foreignLock).isPresent());
    }

    @ParameterizedTest
    @EnumSource(names = {"JAVA", "JAVA_JDK"})
    void a_signal_ends_the_wait_of_a_run_and_everything_is_given_back(PcscChoice choice) throws Exception {
        var out = directory.resolve("out");
        var builder = Program.builder(directory, List.of(), "run", "--pcsc", choice.word(), "--reader", reader,
                "attach", "wait:2s", "transmit:00A4040000");
        builder.environment().put(PcscEnvironment.SOCKET, pcscd.socket().toString());
        var process = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
        Await.until("the attachment", () -> text(out).contains("0x00000000"));
        assertThat(other.begin()).isEqualTo(ResultCode.SUCCESS);
        Await.until("the wait", () -> text(out).contains("waiting: another program holds the card, 3 s"));

        new ProcessBuilder("kill", "-TERM", Long.toString(process.pid())).start().waitFor();

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(text(out)).contains("0x80004004", "detach (automatic)");
        assertThat(other.end(Disposition.LEAVE)).isEqualTo(ResultCode.SUCCESS);
        assertThat(other.disconnect(Disposition.LEAVE)).isEqualTo(ResultCode.SUCCESS);
        assertThat(other.connect(reader, ShareMode.EXCLUSIVE)).isEqualTo(ResultCode.SUCCESS);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
