package org.readerdesk.ui.readers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.card.names.CardNames;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.settings.Preferences;
import org.readerdesk.ui.FakeAttachments;
import org.readerdesk.ui.FakeMonitor;
import org.readerdesk.ui.desk.DeskController;
import org.readerdesk.ui.desk.RecentController;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The list of readers")
class ReadersControllerTest {

    private final FakeMonitor monitor = new FakeMonitor();
    private final FakeAttachments attachments = new FakeAttachments();
    private Instant now = Instant.now().plusSeconds(60);
    private final DeskController desk = new DeskController(monitor, attachments, () -> now, Runnable::run);
    private final ReadersController controller = list(desk, EnumSet.allOf(Feature.class));

    private ReadersController list(DeskController of, Set<Feature> features) {
        return new ReadersController(of, new RecentController(of, features, () -> now),
                new FilterController(Preferences.inMemory()), features, new SimpleBooleanProperty(true));
    }

    private List<String> chips(String reader) {
        return controller.readers().card(reader).orElseThrow().chips().stream().map(ReaderCard.Chip::text).toList();
    }

    @Test
    @DisplayName("says why it is empty")
    void emptiness() {
        assertThat(controller.readers().emptiness()).contains(ReadersController.Emptiness.STARTING);
        monitor.readers();
        assertThat(controller.readers().emptiness()).contains(ReadersController.Emptiness.NO_READERS);
        monitor.noService();
        assertThat(controller.readers().emptiness()).contains(ReadersController.Emptiness.NO_SERVICE);
    }

    @Test
    @DisplayName("tells our attachment, not our own use as somebody else's")
    void ours() {
        monitor.readers(FakeMonitor.present("A", ReaderFlag.INUSE), FakeMonitor.present("B", ReaderFlag.INUSE),
                FakeMonitor.present("C", ReaderFlag.INUSE, ReaderFlag.EXCLUSIVE));
        attachments.submit("A", new Operation.Attach(ShareMode.SHARED, Protocol.ANY));
        attachments.submit("A", new Operation.Lock());
        assertThat(chips("A")).containsExactly("attached, shared", "locked");
        assertThat(chips("B")).containsExactly("used elsewhere");
        assertThat(chips("C")).containsExactly("exclusive elsewhere");
    }

    @Test
    @DisplayName("tells a reset by another program")
    void reset() {
        monitor.readers(FakeMonitor.present("A"));
        attachments.submit("A", new Operation.Attach(ShareMode.SHARED, Protocol.ANY));
        attachments.answerNext(Answer.of(ResultCode.RESET_CARD));
        attachments.submit("A", new Operation.Status());
        assertThat(chips("A")).contains("card was reset");
    }

    @Test
    @DisplayName("says what javax.smartcardio does not tell, and shows the ATR that our attachment knows")
    void notTold() {
        var java = list(new DeskController(monitor, attachments, InstantSource.system(), Runnable::run),
                EnumSet.of(Feature.EXCLUSIVE));
        monitor.readers(new ReaderState("A", Set.of(ReaderFlag.PRESENT), 0, Bytes.EMPTY), FakeMonitor.empty("B"));
        assertThat(java.readers().card("A").orElseThrow().notTold().orElseThrow())
                .isEqualTo("ATR and use by others: not told by javax.smartcardio");
        assertThat(java.readers().card("A").orElseThrow().card()).isEqualTo("Card present");
        assertThat(java.readers().card("B").orElseThrow().notTold().orElseThrow()).startsWith("Use by others");
        attachments.submit("A", new Operation.Attach(ShareMode.SHARED, Protocol.ANY));
        assertThat(java.readers().card("A").orElseThrow().atr()).isEqualTo(FakeMonitor.ATR);
        assertThat(java.readers().card("A").orElseThrow().notTold()).isEmpty();
    }

    @Test
    @DisplayName("does not take our own use of a moment ago for somebody else's")
    void ownUseOfAMomentAgo() {
        attachments.submit("A", new Operation.Attach(ShareMode.SHARED, Protocol.ANY));
        monitor.readers(FakeMonitor.present("A", ReaderFlag.INUSE));
        attachments.submit("A", new Operation.Detach(Disposition.LEAVE));
        assertThat(chips("A")).isEmpty();
        assertThat(controller.readers().card("A").orElseThrow().card()).isEqualTo("Card present");
        now = now.plusSeconds(2);
        desk.tick();
        assertThat(chips("A")).as("it lasts, so it is somebody else").containsExactly("used elsewhere");
        monitor.readers(FakeMonitor.present("A"));
        assertThat(controller.readers().card("A").orElseThrow().card()).isEqualTo("Card present \u00b7 not in use");
    }

    @Test
    @DisplayName("says what a card looks like once the names of cards are loaded, and no more than that")
    void looks(@TempDir Path folder) throws IOException {
        monitor.readers(FakeMonitor.present("A"), FakeMonitor.empty("B"));
        assertThat(looks("A")).isEmpty();
        var loading = new CompletableFuture<CardNames>();
        controller.name(() -> loading, Runnable::run);
        assertThat(looks("A")).isEmpty();
        loading.complete(CardNames.load(List.of(Files.writeString(folder.resolve("list"), """
                %s
                \tCard of a town %s
                \tanother line
                .*
                \tAny card
                """.formatted(FakeMonitor.ATR.spacedHex(), "\u202Elong ".repeat(40))))));
        assertThat(looks("A").orElseThrow()).startsWith("Looks like Card of a town \\u202elong")
                .endsWith("\u2026, or 1 more").hasSizeLessThan(100);
        assertThat(looks("B")).isEmpty();
        controller.filter().look("of a TOWN");
        assertThat(controller.readers().cards()).extracting(ReaderCard::reader).containsExactly("A");
    }

    @Test
    @DisplayName("says nothing of cards when the names cannot be had")
    void looksUnknown() {
        monitor.readers(FakeMonitor.present("A"));
        controller.name(() -> CompletableFuture.failedFuture(new UncheckedIOException(new IOException("disk"))),
                Runnable::run);
        assertThat(looks("A")).isEmpty();
        assertThat(controller.readers().card("A").orElseThrow().atr()).isEqualTo(FakeMonitor.ATR);
    }

    private Optional<String> looks(String reader) {
        return controller.readers().card(reader).orElseThrow().looks();
    }

    @Test
    @DisplayName("changes by as little as possible")
    void differences() {
        var list = new ArrayList<>(List.of("A", "B", "C"));
        Differences.apply(list, List.of("A", "C", "D"));
        assertThat(list).containsExactly("A", "C", "D");
        Differences.apply(list, List.of("D", "A", "C"));
        assertThat(list).containsExactly("D", "A", "C");
        Differences.apply(list, List.of());
        assertThat(list).isEmpty();
    }
}
