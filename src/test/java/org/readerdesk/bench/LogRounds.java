package org.readerdesk.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.journal.Journal;
import org.readerdesk.manage.AttachmentState;
import org.readerdesk.manage.Call;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.CardState;
import org.readerdesk.pcsc.CardStatus;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.ui.activity.ActivityController;
import org.readerdesk.ui.activity.Filter;

/// The activity log by itself: how fast rows are written, how long it takes to open and to filter many, and what they
/// weigh. Takes the file for its figures: rows, and per line a name, a value, a unit.
final class LogRounds {

    private static final Bytes ATR = Bytes.parseHex("3BD796008031FE45830031C064084411");
    private static final List<Answer> ANSWERS = List.of(Answer.SUCCESS, Answer.SUCCESS, Answer.SUCCESS,
            Answer.of(ResultCode.RESET_CARD), Answer.of(ResultCode.SHARING_VIOLATION));

    private final List<String> figures = new ArrayList<>();

    private LogRounds() {
    }

    public static void main(String[] args) throws Exception {
        var rounds = new LogRounds();
        if (args.length > 1) {
            rounds.open(Integer.parseInt(args[1]), Path.of(args[2]), "");
        } else {
            Files.deleteIfExists(Path.of(args[0]));
            rounds.run(100_000, args[0]);
            rounds.run(1_000_000, args[0]);
        }
        Files.write(Path.of(args[0]), rounds.figures, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static Outcome outcome(int number) {
        var held = new AttachmentState.Held("Reader " + number % 16 + " 00 00", OptionalLong.of(number), false,
                ShareMode.SHARED, Protocol.ANY, Optional.of(Protocol.T1), Optional.of(ATR), Instant.now(), 0,
                Optional.empty(), Optional.empty());
        var answer = ANSWERS.get(number % ANSWERS.size());
        return new Outcome(held.reader(), new Operation.Status(), Instant.now(), Duration.ofNanos(400_000 + number),
                answer, held, held, List.of(new Call("SCardStatus", "handle 0x3EED859F", answer,
                        Duration.ofNanos(390_000), 1)),
                new Outcome.Data(Optional.of(new CardStatus(held.reader(), Set.of(CardState.SPECIFIC), 3,
                        Optional.of(Protocol.T1), ATR)), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private void run(int rows, String file) throws Exception {
        var folder = Files.createTempDirectory("readerdesk-log");
        try (var journal = Journal.open(folder, rows, InstantSource.system())) {
            journal.settled().get();
            long began = System.nanoTime();
            for (int i = 0; i < rows; i++) {
                journal.add(outcome(i));
                if (i % 10_000 == 0) {
                    journal.settled().get();
                }
            }
            journal.settled().get();
            figure(rows, "rows written a second", rows / seconds(began), "");
        }
        figure(rows, "on disk", size(folder) / 1e6, "MB");
        // in a fresh process, as at the start of a window
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), LogRounds.class.getName(), file,
                Integer.toString(rows), folder.toString()));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("the process that opens the log failed");
        }
        open(rows, folder, ", warm");
        delete(folder);
    }

    private void open(int rows, Path folder, String which) throws Exception {
        long heap = used();
        long began = System.nanoTime();
        var first = new CountDownLatch(1);
        // stands for the JavaFX thread
        var fx = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("fx").factory());
        try (var journal = Journal.open(folder, rows, InstantSource.system())) {
            var controller = fx.submit(() -> new ActivityController(journal,
                    answer -> ResultCodes.standard().explain(answer, Platform.PCSCLITE), _ -> {
                    }, work -> fx.execute(() -> {
                        work.run();
                        first.countDown();
                    }))).get();
            first.await();
            figure(rows, "first page" + which, seconds(began) * 1000, "ms");
            journal.settled().get();
            fx.submit(() -> null).get();
            figure(rows, "all rows" + which, seconds(began) * 1000, "ms");
            figure(rows, "memory" + which, (used() - heap) / 1e6, "MB");
            for (int i = 0; i < 2; i++) {
                String times = i == 0 ? which : which + ", next time";
                figure(rows, "filter failing" + times,
                        fx.submit(() -> time(() -> controller.kind(Filter.Kind.FAILING))).get(), "ms");
                figure(rows, "filter text" + times, fx.submit(() -> time(() -> controller.search("w_reset"))).get(),
                        "ms");
                fx.submit(() -> controller.search("")).get();
                figure(rows, "filter none" + times,
                        fx.submit(() -> time(() -> controller.kind(Filter.Kind.ALL))).get(), "ms");
            }
            if (fx.submit(() -> controller.lines().size()).get() < rows) {
                throw new AssertionError("lines are missing");
            }
        } finally {
            fx.shutdown();
        }
    }

    private static double time(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return seconds(began) * 1000;
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void figure(int rows, String name, double value, String unit) {
        var line = String.format(Locale.ROOT, "%d\t%s\t%.1f\t%s", rows, name, value, unit);
        figures.add(line);
        System.out.println(line);
    }
}
