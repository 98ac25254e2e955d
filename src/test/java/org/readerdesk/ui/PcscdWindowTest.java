package org.readerdesk.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.readerdesk.fixture.pcscd.Await;
import org.readerdesk.fixture.pcscd.NeedsPcscd;
import org.readerdesk.fixture.pcscd.PcscEnvironment;
import org.readerdesk.fixture.pcscd.PrivatePcscd;
import org.readerdesk.fixture.pcscd.SecondClient;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.diagnose.PcscPrograms;
import org.readerdesk.journal.Journal;
import org.readerdesk.manage.LaneAttachments;
import org.readerdesk.monitor.ContextMonitor;
import org.readerdesk.monitor.ReadersSnapshot;
import org.readerdesk.ui.guide.Machine;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.winscard.WinscardResourceManager;

import static org.assertj.core.api.Assertions.assertThat;

/// A window on a real pcscd with four virtual readers, and other programs beside it.
@NeedsPcscd
abstract class PcscdWindowTest extends WindowRobot {

    static PrivatePcscd pcscd;

    private final ResourceManager manager = new WinscardResourceManager();
    private final LaneAttachments attachments = new LaneAttachments(manager);
    final Journal journal = Journal.inMemory();
    private final ContextMonitor monitor = new ContextMonitor(manager);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<VirtualCard> cards = new ArrayList<>();
    private final List<SecondClient> clients = new ArrayList<>();

    @BeforeAll
    static void startService() {
        pcscd = PrivatePcscd.startLogging(2);
        PcscEnvironment.use(pcscd.socket());
    }

    @AfterAll
    static void stopService() {
        pcscd.close();
    }

    @Override
    public void start(Stage shown) {
        stage = shown;
        stage.setWidth(1000);
        stage.setHeight(780);
        new MainWindow(new WindowServices(manager.description(), attachments, monitor, Optional.empty(),
                Optional.empty(), "0.1.0", WindowTest.preferences(), journal, Optional.empty(), surroundings(),
                this::closeServices))
                .show(stage);
        stage.setX(0);
        stage.setY(0);
        monitor.listen(snapshot -> {
            if (snapshot.service() instanceof ReadersSnapshot.Unavailable) {
                attachments.serviceLost();
            }
        });
        monitor.start();
    }

    /// Of this machine only the programs are looked at.
    private static Surroundings surroundings() {
        var unseen = Surroundings.unseen();
        var machine = unseen.machine();
        return new Surroundings(new Machine(machine.service(), machine.commands(), machine.usb(),
                () -> CompletableFuture.supplyAsync(new PcscPrograms()::look)), unseen.build(), unseen.places());
    }

    private void closeServices() {
        Thread.ofPlatform().daemon().start(() -> {
            attachments.close();
            journal.close();
            monitor.close();
            closed.countDown();
        });
    }

    /// Closes the window and waits until it has given everything back.
    void closeWindow() throws InterruptedException {
        hide();
        assertThat(closed.await(3, TimeUnit.SECONDS)).as("closed").isTrue();
    }

    @AfterEach
    void clear() throws InterruptedException {
        clients.forEach(SecondClient::close);
        until("the reader to be free of other programs", () -> monitor.current().readers().stream()
                .noneMatch(reader -> reader.is(ReaderFlag.EXCLUSIVE)));
        closeWindow();
        if (pcscd.isAlive()) {
            awaitReaders("without a program", state -> !state.is(ReaderFlag.INUSE) && !state.is(ReaderFlag.EXCLUSIVE));
        }
        cards.forEach(VirtualCard::close);
        if (pcscd.isAlive()) {
            // pcscd looks every 400 ms: the next test must not take a card that is gone for its own
            awaitReaders("empty", state -> state.is(ReaderFlag.EMPTY));
        } else {
            pcscd.restart();
        }
    }

    private void awaitReaders(String what, Predicate<ReaderState> fits) {
        var context = manager.establish().toOptional().orElseThrow();
        try {
            var asked = pcscd.slots().stream().map(slot -> ReaderState.unaware(slot.reader())).toList();
            Await.until("the readers to be " + what,
                    () -> context.getStatusChange(Duration.ZERO, asked).states().stream().allMatch(fits));
        } finally {
            context.release();
        }
    }

    static String reader(int index) {
        return pcscd.reader(index);
    }

    /// Puts in a card, and waits until the window shows it.
    VirtualCard insert(int index, Bytes atr) {
        var card = VirtualCard.insert(pcscd.port(reader(index)), atr);
        cards.add(card);
        until("the card shows", () -> isIn(index));
        return card;
    }

    void insertMute(int index) {
        cards.add(VirtualCard.insertMute(pcscd.port(reader(index))));
        until("the mute card shows", () -> isIn(index));
    }

    void pull(int index, VirtualCard card) {
        card.remove();
        until("the empty reader shows", () -> !isIn(index));
    }

    private boolean isIn(int index) {
        return monitor.current().readers().stream()
                .anyMatch(each -> each.name().equals(reader(index)) && each.is(ReaderFlag.PRESENT));
    }

    SecondClient client() {
        var client = SecondClient.start(pcscd.socket());
        clients.add(client);
        return client;
    }
}
