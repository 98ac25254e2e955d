package org.readerdesk.ui.activity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.journal.Details;
import org.readerdesk.journal.Event;
import org.readerdesk.journal.ExportFormat;
import org.readerdesk.journal.ExportHeader;
import org.readerdesk.journal.Journal;
import org.readerdesk.manage.AttachmentState;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.ResultCode;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The log")
class ActivityControllerTest {

    @TempDir
    private Path folder;
    private final List<Details> chosen = new ArrayList<>();
    private final Journal journal = Journal.inMemory();
    private final ActivityController controller = controller(journal);

    private ActivityController controller(Journal of) {
        return new ActivityController(of, answer -> ResultCodes.standard().explain(answer, Platform.PCSCLITE),
                chosen::add, Runnable::run);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private static Outcome outcome(String reader, ResultCode code) {
        return new Outcome(reader, new Operation.Status(), Instant.EPOCH, Duration.ofNanos(400_000), Answer.of(code),
                AttachmentState.Free.FREE, AttachmentState.Free.FREE, List.of(), Outcome.Data.NONE);
    }

    private static Event event(String reader, Event.Kind kind) {
        return new Event(Instant.EPOCH, kind, reader, Optional.empty(), Optional.empty(), 0);
    }

    private void fill() {
        controller.ended(outcome("A 00", ResultCode.SUCCESS));
        journal.add(event("B 00", Event.Kind.CARD_INSERTED));
        controller.ended(outcome("B 00", ResultCode.RESET_CARD));
        journal.add(event("A 00", Event.Kind.CARD_MUTE));
        journal.settled().join();
    }

    private List<String> shown() {
        return controller.lines().stream().map(line -> line.reader().charAt(0) + " " + line.what()).toList();
    }

    @Test
    @DisplayName("has the newest line first, operations and events together")
    void newestFirst() {
        fill();
        assertThat(shown()).containsExactly("A Card does not answer", "B Status", "B Card inserted", "A Status");
        assertThat(controller.viewProperty().get()).isEqualTo(new ActivityController.View(Filter.ALL, 4, 4));
    }

    @Test
    @DisplayName("shows only what fails, only events, only one reader, only what has a word")
    void filters() {
        fill();
        controller.kind(Filter.Kind.FAILING);
        assertThat(shown()).containsExactly("A Card does not answer", "B Status");
        controller.kind(Filter.Kind.EVENTS);
        assertThat(shown()).containsExactly("A Card does not answer", "B Card inserted");
        controller.selected(Optional.of("A 00"));
        controller.onlySelected(true);
        assertThat(shown()).containsExactly("A Card does not answer");
        controller.selected(Optional.of("B 00"));
        assertThat(shown()).containsExactly("B Card inserted");
        controller.kind(Filter.Kind.ALL);
        controller.search(" w_reset ");
        assertThat(shown()).containsExactly("B Status");
        controller.search("0x80100068");
        assertThat(shown()).containsExactly("B Status");
        controller.onlySelected(false);
        controller.search("INSERTED");
        assertThat(shown()).containsExactly("B Card inserted");
        controller.search("a 0");
        assertThat(shown()).containsExactly("A Card does not answer", "A Status");
        controller.ended(outcome("A 00", ResultCode.SUCCESS));
        controller.ended(outcome("C 00", ResultCode.SUCCESS));
        journal.settled().join();
        assertThat(shown()).containsExactly("A Status", "A Card does not answer", "A Status");
        assertThat(controller.viewProperty().get().all()).isEqualTo(6);
    }

    @Test
    @DisplayName("copies lines, oldest first")
    void text() {
        fill();
        var lines = ActivityController.asText(controller.lines()).lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst())
                .contains("\tA 00\tStatus\tSCARD_S_SUCCESS\t0x00000000\tresource manager\t0.4 ms");
        assertThat(lines.get(2)).contains("\tB 00\tStatus\tSCARD_W_RESET_CARD\t0x80100068\t");
    }

    @Test
    @DisplayName("looks up the details of a chosen line")
    void choose() {
        fill();
        controller.choose(controller.lines().getLast());
        controller.choose(controller.lines().getFirst());
        journal.settled().join();
        assertThat(chosen).containsExactly(new Details.OfOutcome(outcome("A 00", ResultCode.SUCCESS)),
                new Details.OfEvent(event("A 00", Event.Kind.CARD_MUTE)));
    }

    @Test
    @DisplayName("exports what is shown")
    void export() throws Exception {
        fill();
        controller.kind(Filter.Kind.FAILING);
        var file = folder.resolve("log.csv");
        var header = new ExportHeader(Instant.EPOCH, ZoneOffset.UTC, "1", "Linux", "pcsc-lite", "LOCAL",
                Optional.empty(), Platform.PCSCLITE);
        assertThat(controller.export(file, ExportFormat.CSV, header).toCompletableFuture().get()).isEqualTo(2);
        assertThat(Files.readAllLines(file)).filteredOn(line -> !line.startsWith("#")).containsExactly(
                "time,reader,what,arguments,result,code,answeredBy,tookMicros",
                "1970-01-01T00:00:00.000+00:00,B 00,Status,,SCARD_W_RESET_CARD,0x80100068,resource manager,400",
                "1970-01-01T00:00:00.000+00:00,A 00,CARD_MUTE,,,,,");
    }

    @Test
    @DisplayName("is empty after clearing, and goes on")
    void clear() {
        fill();
        controller.clear();
        journal.settled().join();
        assertThat(controller.lines()).isEmpty();
        controller.ended(outcome("C", ResultCode.SUCCESS));
        journal.settled().join();
        assertThat(shown()).containsExactly("C Status");
    }

    @Test
    @DisplayName("lets the oldest lines go, and tells lists exactly what changed")
    void bounded() {
        try (var small = Journal.open(folder, 30_000, InstantSource.system())) {
            var bounded = controller(small);
            var mirror = new ArrayList<>(bounded.lines());
            bounded.lines().addListener((ListChangeListener<Line>) change -> {
                while (change.next()) {
                    mirror.subList(change.getFrom(), change.getFrom() + change.getRemovedSize()).clear();
                    mirror.addAll(change.getFrom(), change.getAddedSubList());
                }
            });
            for (int i = 0; i < 65_000; i++) {
                small.add(event("R" + i % 7, Event.Kind.CARD_INSERTED));
            }
            small.settled().join();
            assertThat(bounded.lines()).hasSize(30_000).isEqualTo(mirror);
            assertThat(bounded.lines().getFirst().number()).isEqualTo(64_999);
        }
    }
}
