package org.readerdesk.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.cli.Terminal;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.diagnose.SessionKind;
import org.readerdesk.fixture.port.HookedResourceManager;
import org.readerdesk.journal.ExportFormat;
import org.readerdesk.journal.ExportHeader;
import org.readerdesk.journal.Journal;
import org.readerdesk.manage.AttachmentState;
import org.readerdesk.manage.Call;
import org.readerdesk.manage.CardManager;
import org.readerdesk.manage.LaneAttachments;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.manage.Patience;
import org.readerdesk.manage.ProcessHandles;
import org.readerdesk.passport.ReaderPassport;
import org.readerdesk.passport.page.Circumstances;
import org.readerdesk.passport.page.MachineLook;
import org.readerdesk.passport.page.PageFacts;
import org.readerdesk.passport.page.PageFormat;
import org.readerdesk.passport.page.PageMaker;
import org.readerdesk.passport.page.Reading;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.simulator.SimulatedCard;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;
import org.readerdesk.ui.activity.ActivityController;
import org.readerdesk.ui.card.PageWords;
import org.readerdesk.ui.result.ResultPresenter;
import org.readerdesk.ui.result.ResultText;

/// 10,000 commands with a PIN, PUK or key in them, against every [Sink].
class SecretsTest {

    private static final int COMMANDS = 10_000;
    private static final int A_LINE = 50;
    private static final int A_PAGE = 50;
    private static final int FAULTS = 300;
    private static final long SEED = Long.getLong("readerdesk.random.seed", System.nanoTime());
    private static final String READER = "Reader A 00 00";
    private static final EnumSet<Sink> TRIED = EnumSet.noneOf(Sink.class);

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final SecretCommands commands = new SecretCommands(random);
    private final SimulatedResourceManager simulator = SimulatedResourceManager.empty();
    private final ResultPresenter presenter = new ResultPresenter(ResultCodes.standard(), Platform.PCSCLITE);

    SecretsTest() {
        simulator.scene().plug(READER);
        simulator.scene().insert(READER, SimulatedCard.T1);
    }

    @AfterAll
    static void eachSinkWasTried() {
        assertThat(TRIED).isEqualTo(EnumSet.allOf(Sink.class));
    }

    private static void hides(Sink sink, Secret secret, String text) {
        hides(sink, List.of(secret), text);
    }

    private static void hides(Sink sink, List<Secret> secrets, String text) {
        var ready = Secret.Text.of(text);
        secrets.forEach(secret -> hides(sink, secret, ready));
    }

    private static void hides(Sink sink, Secret secret, Secret.Text text) {
        TRIED.add(sink);
        var found = secret.foundIn(text);
        if (!found.isEmpty()) {
            throw new AssertionError("%s shows %s of %s, command %s, seed %d".formatted(sink, found, secret.kind(),
                    secret.command().hex(), SEED));
        }
    }

    @Test
    void theWindowTheLogAndTheClipboardShowNone(@TempDir Path folder) throws Exception {
        try (var manager = new CardManager(simulator, new ProcessHandles(), Patience.NONE, InstantSource.system());
                var log = FinestLog.open();
                var journal = Journal.open(folder)) {
            var activity = new ActivityController(journal, presenter::explain, _ -> {
            }, Runnable::run);
            var batch = new ArrayList<Secret>();
            assertThat(manager.attachByIFD(READER, ShareMode.SHARED, Protocol.ANY).code().isSuccess()).isTrue();
            for (int i = 0; i < COMMANDS; i++) {
                var secret = commands.next();
                var outcome = manager.transmit(secret.command());
                assertThat(outcome.code().isSuccess()).as(outcome.toString()).isTrue();
                look(secret, outcome);
                batch.add(secret);
                journal.add(timeless(outcome));
                if (batch.size() == A_PAGE) {
                    lookAtTheJournal(journal, activity, batch);
                    batch.clear();
                    journal.clear().join();
                }
                var view = presenter.present(timeless(outcome));
                hides(Sink.RESULT, secret, view.toString());
                hides(Sink.RESULT_COPY, secret, ResultText.of(view, "the simulator", "0", SessionKind.LOCAL));
                hides(Sink.SIMULATOR_RECORD, secret, simulator.scene().calls().getLast().toString());
                hides(Sink.LOG_FILE, secret, log.drain());
            }
        }
    }

    /// Without times and handles, whose digits a PIN may happen to repeat.
    private static Outcome timeless(Outcome outcome) {
        return new Outcome(outcome.reader(), outcome.operation(), Instant.EPOCH, Duration.ZERO, outcome.answer(),
                AttachmentState.Free.FREE, AttachmentState.Free.FREE, outcome.calls().stream().map(call -> new Call(
                        call.function(), call.arguments(), call.answer(), Duration.ZERO, call.times())).toList(),
                outcome.data());
    }

    /// Each secret is looked for in its own row: the harmless bytes of another may repeat its digits.
    private static void lookAtTheJournal(Journal journal, ActivityController activity, List<Secret> secrets)
            throws Exception {
        journal.settled().get();
        assertThat(activity.lines()).hasSameSizeAs(secrets);
        var exported = new ArrayList<List<String>>();
        var file = Files.createTempFile("readerdesk", ".export");
        for (var format : ExportFormat.values()) {
            activity.export(file, format, new ExportHeader(Instant.EPOCH, ZoneOffset.UTC, "0", "system", "service",
                    "LOCAL", Optional.empty(), Platform.PCSCLITE)).toCompletableFuture().get();
            // the last lines, but for the end of JSON
            var lines = Files.readAllLines(file).stream().filter(line -> !line.equals("]}")).toList();
            exported.add(lines.subList(lines.size() - secrets.size(), lines.size()));
        }
        Files.delete(file);
        var oldestFirst = activity.lines().reversed();
        for (int i = 0; i < secrets.size(); i++) {
            var secret = secrets.get(i);
            var line = oldestFirst.get(i);
            hides(Sink.JOURNAL, secret, line.row() + " " + journal.details(line.number()).get());
            hides(Sink.LOG_ROW, secret, String.join(" ", line.toString(), line.what(), line.name(), line.reader()));
            hides(Sink.LOG_COPY, secret, ActivityController.asText(List.of(line)));
            for (var lines : exported) {
                assertThat(lines.get(i)).contains("Transmit");
                hides(Sink.JOURNAL_EXPORT, secret, lines.get(i));
            }
        }
    }

    private static void look(Secret secret, Outcome outcome) {
        hides(Sink.OUTCOME, secret, outcome.operation() + " " + timeless(outcome) + " " + secret.command());
        hides(Sink.CALLS, secret, outcome.calls().stream().map(call -> call.function() + call.arguments())
                .collect(Collectors.joining("\n")));
    }

    @Test
    void theCommandLinePrintsNone() {
        for (int i = 0; i < COMMANDS / A_LINE; i++) {
            var secrets = new ArrayList<Secret>();
            var words = new ArrayList<>(List.of("run", "--reader", READER, "--keep-going", "attach"));
            if (i % 2 == 0) {
                words.add(1, "--json");
            }
            for (int j = 0; j < A_LINE; j++) {
                secrets.add(commands.next());
                words.add("transmit:" + secrets.getLast().command().hex());
            }
            var terminal = new Terminal(simulator);
            assertThat(terminal.type(words.toArray(String[]::new))).as(terminal.err()).isZero();
            hides(Sink.COMMAND_OUTPUT, secrets, terminal.out() + terminal.err());
        }
    }

    @Test
    void theCommandLineRefusesWrongOnesWithoutRepeatingThem() {
        for (int i = 0; i < COMMANDS / 10; i++) {
            var secret = commands.next();
            var hex = new StringBuilder(secret.command().hex());
            hex.insert(random.nextInt(hex.length() + 1), "XG0 .\u00e9".charAt(random.nextInt(6)));
            var terminal = new Terminal(simulator);
            terminal.type("run", "--reader", READER, "attach",
                    (random.nextBoolean() ? "transmit:" : "transmit ") + hex);
            hides(Sink.COMMAND_REFUSAL, secret, terminal.out() + terminal.err());
        }
    }

    /// It has numbers of its own, whose digits a PIN may happen to repeat: so it says what it said before.
    @Test
    void thePassportOfAReaderOverWhoseHandleTheyWentTellsNone() throws Exception {
        var maker = new PageMaker(Locale.ENGLISH, new PageWords());
        try (var lanes = new LaneAttachments(simulator)) {
            lanes.submit(READER, new Operation.Attach(ShareMode.SHARED, Protocol.ANY)).get();
            var before = new EnumMap<PageFormat, String>(PageFormat.class);
            for (int i = 0; i <= COMMANDS / A_LINE; i++) {
                for (int j = 0; i > 0 && j < A_LINE; j++) {
                    lanes.submit(READER, new Operation.Transmit(commands.next().command())).get();
                }
                var outcome = lanes.submit(READER, new Operation.Inspect(false)).get();
                var passport = outcome.data().inspection().map(ReaderPassport::decode).orElseThrow();
                var page = maker.make(new PageFacts(READER, Optional.empty(), Optional.of(Protocol.T1),
                        Optional.of(MachineLook.ofSimulation().look(READER, passport)),
                        new Reading.Done(outcome.answer(), passport), Optional.empty(),
                        new Circumstances(Instant.EPOCH, ZoneOffset.UTC, "0", "", "", true, Platform.PCSCLITE)));
                for (var format : PageFormat.values()) {
                    var printed = format.print(page);
                    assertThat(printed).contains("SCARD_ATTR_ATR_STRING")
                            .isEqualTo(before.computeIfAbsent(format, _ -> printed));
                }
                TRIED.add(Sink.PASSPORT);
            }
        }
    }

    /// Shorter ones are not told from the numbers that belong there.
    @Test
    void whateverWordTheCommandLineRefusesALongRowOfDigitsIsNotRepeated() {
        var places = List.<List<String>>of(List.of("codes", "%s"), List.of("--pcsc", "%s", "list"),
                List.of("watch", "--for", "%s"), List.of("list", "%s"), List.of("%s"), List.of("--%s"),
                List.of("list", "--json=%s"), List.of("run", "--reader", READER, "--keep-going=%s", "attach"),
                List.of("run", "--reader", READER, "wait:%s"), List.of("run", "--reader", READER, "attach-handle:%s"),
                List.of("run", "--reader", READER, "attach:%s"), List.of("run", "--reader", READER, "transmit=%s"));
        for (int i = 0; i < COMMANDS / 10; i++) {
            var secret = commands.next();
            if (secret.command().length() <= 10) {
                continue;
            }
            var place = places.get(i % places.size());
            var hex = random.nextBoolean() ? secret.command().hex() : secret.command().spacedHex();
            var terminal = new Terminal(simulator);
            assertThat(terminal.type(place.stream().map(word -> word.replace("%s", hex)).toArray(String[]::new)))
                    .as(place + " " + terminal.err()).isEqualTo(2);
            hides(Sink.COMMAND_REFUSAL, secret, terminal.out() + terminal.err());
        }
    }

    @Test
    void aBugOfAnAdapterTellsNone() throws Exception {
        var hooked = new HookedResourceManager(simulator);
        hooked.hook((method, after) -> {
            if (method.equals("transmit") && after) {
                throw new IllegalStateException("planted");
            }
        });
        try (var lanes = new LaneAttachments(hooked); var log = FinestLog.open()) {
            lanes.submit(READER, new Operation.Attach(ShareMode.SHARED, Protocol.ANY)).get();
            for (int i = 0; i < FAULTS; i++) {
                var secret = commands.next();
                var stack = new StringWriter();
                try {
                    lanes.submit(READER, new Operation.Transmit(secret.command())).get();
                    throw new AssertionError("no exception");
                } catch (ExecutionException e) {
                    e.printStackTrace(new PrintWriter(stack, true));
                }
                assertThat(stack.toString()).contains("planted");
                hides(Sink.EXCEPTION, secret, stack.toString());
                String logged = log.drain();
                assertThat(logged).contains("planted");
                hides(Sink.LOG_FILE, secret, logged);
            }
        }
    }

    @Test
    void whatWouldShowOneIsFound() {
        var secret = new Secret("VERIFY", Bytes.EMPTY, new byte[]{1, 2, (byte) 0xF3, 4, 5, 6, 7});
        assertThat(found(secret, "0102F3040506")).isEqualTo(List.of("hexadecimal"));
        assertThat(found(secret, "02:f3:04:05:06:07")).isEqualTo(List.of("hexadecimal"));
        assertThat(found(secret, "[1, 2, -13, 4, 5, 6]")).contains("decimal");
        assertThat(found(secret, "0x01, 0x02, 0xf3, 0x04, 0x05, 0x06")).contains("hexadecimal");
        assertThat(found(new Secret("", Bytes.EMPTY, "314159".getBytes(StandardCharsets.US_ASCII)), "PIN 314159!"))
                .contains("characters");
        assertThat(found(secret, Base64.getEncoder().encodeToString(new byte[]{1, 2, (byte) 0xF3, 4, 5, 6})))
                .contains("Base64");
        assertThat(found(secret, Base64.getEncoder().encodeToString(
                new byte[]{0, 0x20, 0, (byte) 0x81, 8, 1, 2, (byte) 0xF3, 4, 5, 6, 7, 8}))).contains("Base64");
        assertThat(found(secret, "00 20 00 81 (rest hidden)")).isEmpty();
    }

    private static List<String> found(Secret secret, String text) {
        return secret.foundIn(Secret.Text.of(text));
    }
}
