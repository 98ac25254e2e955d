package org.readerdesk.journal;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.card.CommandView;
import org.readerdesk.manage.AttachmentState;
import org.readerdesk.manage.Call;
import org.readerdesk.manage.Inspection;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.passport.attribute.Attribute;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.CardState;
import org.readerdesk.pcsc.CardStatus;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("The journal")
class JournalTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00.123456789Z");
    private static final Bytes ATR = Bytes.parseHex("3B8F8001");
    private static final AttachmentState.Held HELD =
            new AttachmentState.Held("R \"1\"\t\u00e9", OptionalLong.of(0x3EED859FL),
                    false, ShareMode.SHARED, Protocol.ANY, Optional.of(Protocol.T1), Optional.of(ATR), NOON, 2,
                    Optional.of(NOON.plusSeconds(1)), Optional.of(ResultCode.RESET_CARD));

    private static final ExportHeader HEADER = new ExportHeader(NOON, ZoneOffset.UTC, "0", "", "", "LOCAL",
            Optional.empty(), Platform.PCSCLITE);

    @TempDir
    private Path folder;

    private static Outcome outcome(Operation operation, Answer answer) {
        return new Outcome("R \"1\"\t\u00e9", operation, NOON, Duration.ofNanos(412_345), answer,
                new AttachmentState.Free(Optional.of(ResultCode.READER_UNAVAILABLE)), HELD,
                List.of(new Call("SCardStatus", "handle 0x1", answer, Duration.ofNanos(5), 3)),
                new Outcome.Data(Optional.of(new CardStatus("R", Set.of(CardState.PRESENT, CardState.SPECIFIC), 7,
                        Optional.of(Protocol.T0), ATR)), Optional.empty(), Optional.of(true), Optional.of(12L)));
    }

    private static Event event(int number) {
        return Event.of(NOON.plusMillis(number), Event.Kind.CARD_INSERTED, new ReaderState("Reader " + number % 5,
                Set.of(ReaderFlag.PRESENT, ReaderFlag.CHANGED), number % 65536, ATR));
    }

    private Journal open() {
        var journal = Journal.open(folder);
        journal.settled().join();
        return journal;
    }

    private static List<Details> all(Journal journal) {
        journal.settled().join();
        var all = new ArrayList<Details>();
        for (long number = journal.extent().first(); number < journal.extent().next(); number++) {
            all.add(journal.details(number).join().orElseThrow());
        }
        return all;
    }

    private Path only() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).findFirst().orElseThrow();
        }
    }

    @Test
    @DisplayName("gives back after a restart exactly what was put in")
    void everyOperation() {
        var operations = List.of(new Operation.Attach(ShareMode.EXCLUSIVE, Set.of(Protocol.T0)),
                new Operation.AttachByHandle(0xFFFF_FFFF_FFFFL), Operation.Reconnect.AS_ATTACHED,
                new Operation.Reconnect(Optional.of(ShareMode.DIRECT), Optional.of(Protocol.NONE),
                        Optional.of(Initialization.UNPOWER)),
                new Operation.Lock(), new Operation.Unlock(Disposition.EJECT), new Operation.Status(),
                new Operation.Inspect(true), new Operation.Inspect(false),
                new Operation.Detach(Disposition.RESET), new Operation.Open(ShareMode.DIRECT, Protocol.NONE),
                new Operation.Close(5, Disposition.LEAVE));
        var expected = new ArrayList<Details>();
        try (var journal = open()) {
            for (var operation : operations) {
                for (var answer : List.of(Answer.SUCCESS, Answer.of(ResultCode.RESET_CARD),
                        Answer.refused(ResultCode.E_UNEXPECTED, Refusal.NOT_ATTACHED),
                        new Answer(ResultCode.E_FAIL, Optional.of(Refusal.NO_CODE_FROM_JAVA), "words below"))) {
                    var outcome = outcome(operation, answer);
                    expected.add(new Details.OfOutcome(outcome));
                    journal.add(outcome);
                }
            }
            for (var kind : Event.Kind.values()) {
                var event = new Event(NOON, kind, "", Optional.empty(), Optional.of(Answer.of(ResultCode.NO_SERVICE)),
                        kind.ordinal());
                expected.add(new Details.OfEvent(event));
                journal.add(event);
            }
            journal.add(event(1));
            expected.add(new Details.OfEvent(event(1)));
            assertThat(all(journal)).isEqualTo(expected);
        }
        try (var journal = open()) {
            assertThat(all(journal)).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("keeps of a reader's data which calls were made, and nothing that it told")
    void readersData() throws Exception {
        var serial =
                new Inspection.Asked(Attribute.VENDOR_IFD_SERIAL_NO, new Result.Ok<>(Bytes.parseHex("53453752454300")));
        var inspection = new Inspection(List.of(serial), Optional.empty(), Optional.empty(), Optional.empty(), true);
        try (var journal = open()) {
            journal.add(new Outcome("R", new Operation.Inspect(true), NOON, Duration.ZERO, Answer.SUCCESS, HELD, HELD,
                    List.of(new Call("SCardGetAttrib", "SCARD_ATTR_VENDOR_IFD_SERIAL_NO", Answer.SUCCESS,
                            Duration.ZERO, 1)),
                    new Outcome.Data(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                            Optional.of(inspection))));
            var kept = ((Details.OfOutcome) all(journal).getFirst()).outcome();
            assertThat(kept.data()).isEqualTo(Outcome.Data.NONE);
            assertThat(kept.calls()).hasSize(1);
        }
        assertThat(Files.readString(only())).contains("SCARD_ATTR_VENDOR_IFD_SERIAL_NO", "direct=true")
                .doesNotContain("5345", "SE7REC");
    }

    @Test
    @DisplayName("keeps nothing that a command hides, nor what the card answers but its status word")
    void secrets() throws IOException {
        try (var journal = open()) {
            var verify = new Operation.Transmit(Bytes.parseHex("00200081083132333435363738"));
            journal.add(new Outcome("R", verify, NOON, Duration.ZERO, Answer.SUCCESS, HELD, HELD, List.of(),
                    new Outcome.Data(Optional.empty(), Optional.of(Bytes.parseHex("4D75737465726D616E6E9000")),
                            Optional.empty(), Optional.empty())));
            assertThat(((Details.OfOutcome) all(journal).getFirst()).outcome().operation())
                    .isEqualTo(new Operation.Transmit(Bytes.parseHex("00200081"),
                            new CommandView("00 20 00 81", true)));
            var file = folder.resolve("export.csv");
            journal.export(file, ExportFormat.CSV, HEADER, _ -> true).join();
            assertThat(file).content().contains("command=00200081 hidden=true");
        }
        assertThat(Files.readString(only())).contains("\"statusWord\":\"9000\"", "command=00200081 hidden=true")
                .doesNotContain("3132333435", "4D75737465");
    }

    @Test
    @DisplayName("opens up to a row that was cut, says so, and goes on behind it")
    void cut() throws IOException {
        try (var journal = open()) {
            for (int i = 0; i < 10; i++) {
                journal.add(event(i));
            }
        }
        byte[] whole = Files.readAllBytes(only());
        Files.write(only(), Arrays.copyOf(whole, whole.length - 20));
        try (var journal = open()) {
            var rows = all(journal);
            assertThat(rows).hasSize(10);
            assertThat(rows.get(8)).isEqualTo(new Details.OfEvent(event(8)));
            assertThat(((Details.OfEvent) rows.get(9)).event())
                    .satisfies(event -> assertThat(event.kind()).isEqualTo(Event.Kind.LOG_DAMAGED))
                    .satisfies(event -> assertThat(event.lost()).isEqualTo(1));
            journal.add(event(11));
        }
        try (var journal = open()) {
            assertThat(all(journal)).hasSize(11).endsWith(new Details.OfEvent(event(11)));
        }
    }

    @Test
    @DisplayName("leaves out rows that cannot be read, tells how many, and shows the others")
    void damaged() throws IOException {
        try (var journal = open()) {
            for (int i = 0; i < 10; i++) {
                journal.add(event(i));
            }
        }
        var lines = new ArrayList<>(Files.readAllLines(only()));
        lines.set(3, "\0".repeat(lines.get(3).length()));
        lines.set(5, lines.get(5).replace("CARD_INSERTED", "CARD_EATEN"));
        lines.add(7, "{\"at\":\"2026\"}");
        Files.write(only(), lines);
        try (var journal = open()) {
            var rows = all(journal);
            assertThat(rows).hasSize(9).contains(new Details.OfEvent(event(9)));
            assertThat(((Details.OfEvent) rows.getLast()).event().lost()).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("keeps so many rows and deletes older files, also when it opens")
    void bounded() throws IOException {
        try (var journal = Journal.open(folder, 30_000, InstantSource.system())) {
            for (int i = 0; i < 65_000; i++) {
                journal.add(event(i));
            }
            journal.settled().join();
            assertThat(journal.extent().next()).isEqualTo(65_000);
            assertThat(journal.extent().count()).isBetween(30_000L, 50_000L);
            assertThat(journal.row(journal.extent().first() - 1)).isEmpty();
            assertThat(journal.row(65_000)).isEmpty();
        }
        try (var journal = Journal.open(folder, 10_000, InstantSource.system())) {
            assertThat(all(journal).getLast()).isEqualTo(new Details.OfEvent(event(64_999)));
            assertThat(journal.extent().next()).isEqualTo(65_000);
            assertThat(journal.extent().count()).isBetween(10_000L, 30_000L);
            journal.add(event(1));
            journal.settled().join();
            assertThat(journal.row(65_000).orElseThrow().reader()).isEqualTo("Reader 1");
        }
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".jsonl"))).hasSizeLessThanOrEqualTo(12);
        }
    }

    @Test
    @DisplayName("clears itself on disk as well, and numbers on")
    void clear() throws IOException {
        try (var journal = open()) {
            journal.add(event(1));
            journal.clear().join();
            assertThat(journal.extent().count()).isZero();
            journal.add(event(2));
            assertThat(all(journal)).containsExactly(new Details.OfEvent(event(2)));
        }
        assertThat(Files.readAllLines(only())).hasSize(1);
        try (var journal = open()) {
            assertThat(all(journal)).containsExactly(new Details.OfEvent(event(2)));
        }
    }

    @Test
    @DisplayName("of a second window has its own folder")
    void second() {
        try (var first = open(); var other = open()) {
            first.add(event(1));
            other.add(event(2));
            assertThat(all(first)).containsExactly(new Details.OfEvent(event(1)));
            assertThat(all(other)).containsExactly(new Details.OfEvent(event(2)));
        }
    }

    @Test
    @DisplayName("goes on in memory where no folder can be made, and says so once")
    void noFolder() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        var told = new ArrayList<Trouble>();
        try (var journal = Journal.open(file)) {
            journal.listenForTrouble(told::add);
            journal.add(event(1));
            journal.add(event(2));
            assertThat(all(journal)).hasSize(2);
        }
        assertThat(told).singleElement().isInstanceOfSatisfying(Trouble.NotKept.class, trouble -> {
            assertThat(trouble.folder()).isEqualTo(file.toString());
            assertThat(trouble.reason()).endsWith("Exception");
        });
    }

    @Test
    @DisplayName("lets nobody but the person read its files")
    void ownerOnly() throws IOException {
        try (var journal = open()) {
            journal.add(event(1));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(only()))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(only().getParent())))
                .isEqualTo("rwx------");
    }

    private String exported(ExportFormat format, Optional<String> host) throws IOException {
        var file = folder.resolve("export." + format.extension());
        try (var journal = open()) {
            journal.clear().join();
            journal.add(
                    outcome(new Operation.Attach(ShareMode.SHARED, Protocol.ANY), Answer.of(ResultCode.RESET_CARD)));
            journal.add(Event.of(NOON, Event.Kind.READER_LEFT, "=cmd|' /C calc'!A0, x"));
            var header = new ExportHeader(NOON, ZoneOffset.ofHours(2), "0.1.0", "Linux 6", "pcsc-lite 1.9.9", "SSH",
                    host, Platform.PCSCLITE);
            assertThat(journal.export(file, format, header, _ -> true).join()).isEqualTo(2);
        }
        return Files.readString(file);
    }

    @Test
    @DisplayName("exports CSV, JSON and text with where they come from")
    void exports() throws IOException {
        assertThat(exported(ExportFormat.CSV, Optional.empty()))
                .contains("# exported: 2026-11-28T14:00:00.123+02:00\r\n",
                        "# session: SSH\r\n",
                        "2026-11-28T14:00:00.123+02:00,\"R \"\"1\"\"\t\u00e9\",Attach,share=SHARED protocols=T0+T1,"
                                + "SCARD_W_RESET_CARD,0x80100068,resource manager,412\r\n",
                        ",\"'=cmd|' /C calc'!A0, x\",READER_LEFT,")
                .doesNotContain("host");
        assertThat(exported(ExportFormat.TEXT, Optional.of("desk-7"))).contains("host: desk-7\n", "  Attach  ");
        var json = JsonParser.parseString(exported(ExportFormat.JSON, Optional.empty()))
                .getAsJsonObject();
        assertThat(json.getAsJsonArray("rows")).hasSize(2);
        assertThat(json.getAsJsonArray("rows").get(0).getAsJsonObject().get("result").getAsString())
                .isEqualTo("SCARD_W_RESET_CARD");
    }

    @Test
    @DisplayName("leaves nothing half-written when an export fails")
    void exportFails() throws IOException {
        try (var journal = open()) {
            journal.add(event(1));
            var nowhere = folder.resolve("missing").resolve("x.csv");
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> journal.export(nowhere, ExportFormat.CSV, HEADER, _ -> true).get())
                    .withCauseInstanceOf(IOException.class);
            assertThat(nowhere.getParent()).doesNotExist();
        }
    }

    @Test
    @DisplayName("refuses new rows after it was closed, without a fault")
    void closed() {
        var journal = open();
        journal.close();
        journal.add(event(1));
        assertThat(journal.details(0)).isCompletedExceptionally();
    }

    @Test
    @DisplayName("reads a file that lost its end while others are whole")
    void appendedGarbage() throws IOException {
        try (var journal = open()) {
            journal.add(event(1));
        }
        Files.writeString(only(), "{\"at\":", StandardOpenOption.APPEND);
        try (var journal = open()) {
            assertThat(all(journal)).hasSize(2).startsWith(new Details.OfEvent(event(1)));
        }
    }

    @Test
    @DisplayName("of a seventeenth window ends with it, and says so; a file that cannot be read is told, the others are shown")
    void troubles() throws IOException {
        var windows = new ArrayList<Journal>();
        var told = new ArrayList<Trouble>();
        try {
            for (int i = 0; i < 17; i++) {
                windows.add(open());
            }
            windows.getLast().listenForTrouble(told::add);
            windows.getLast().settled().join();
            assertThat(told).containsExactly(new Trouble.TooManyWindows(16, folder.toString()));
            windows.getFirst().add(event(1));
        } finally {
            windows.forEach(Journal::close);
        }
        told.clear();
        Files.createDirectory(only().resolveSibling("activity-000000000007.jsonl"));
        try (var journal = open()) {
            journal.listenForTrouble(told::add);
            journal.settled().join();
            assertThat(told).singleElement().isInstanceOf(Trouble.Unreadable.class);
            assertThat(journal.extent().count()).isOne();
        }
    }
}
