package org.readerdesk.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.readerdesk.fixture.pcscd.Await;
import org.readerdesk.fixture.pcscd.PcscEnvironment;
import org.readerdesk.fixture.pcscd.PrivatePcscd;
import org.readerdesk.fixture.pcscd.SecondClient;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.manage.AttachmentState;
import org.readerdesk.manage.CardManager;
import org.readerdesk.manage.Outcome;
import org.readerdesk.manage.Patience;
import org.readerdesk.manage.ProcessHandles;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.winscard.WinscardResourceManager;

/// One private pcscd with two virtual readers for a test class: cards, managers and second clients, all ended after each
/// test.
final class PcscdBench implements AutoCloseable {

    final PrivatePcscd pcscd;
    final String reader;
    final ResourceManager resourceManager = new WinscardResourceManager();
    private final List<VirtualCard> cards = new ArrayList<>();
    private final List<CardManager> managers = new ArrayList<>();
    private final List<SecondClient> clients = new ArrayList<>();

    PcscdBench(PrivatePcscd pcscd) {
        this.pcscd = pcscd;
        reader = pcscd.reader(0);
        PcscEnvironment.use(pcscd.socket());
    }

    /// Puts a card into the first reader and waits until pcscd has seen it.
    VirtualCard insert(Bytes atr) {
        var card = VirtualCard.insert(pcscd.port(reader), atr);
        cards.add(card);
        awaitState(ReaderFlag.PRESENT);
        return card;
    }

    VirtualCard insertMute() {
        var card = VirtualCard.insertMute(pcscd.port(reader));
        cards.add(card);
        awaitState(ReaderFlag.MUTE);
        return card;
    }

    void pull(VirtualCard card) {
        card.close();
        awaitState(ReaderFlag.EMPTY);
    }

    /// What the service says of the first reader now, on a context of its own.
    ReaderState readerState() {
        var context = resourceManager.establish().toOptional().orElseThrow();
        try {
            return context.getStatusChange(Duration.ZERO, List.of(ReaderState.unaware(reader))).states().getFirst();
        } finally {
            context.release();
        }
    }

    void awaitState(ReaderFlag flag) {
        Await.until("the reader to be " + flag, () -> readerState().is(flag));
    }

    CardManager manager() {
        return manager(Patience.NONE);
    }

    CardManager manager(Patience patience) {
        var manager = new CardManager(resourceManager, new ProcessHandles(), patience, InstantSource.system());
        managers.add(manager);
        return manager;
    }

    /// A manager attached shared, for T=0 or T=1.
    CardManager attached() {
        var manager = manager();
        assertThat(attach(manager).code().isSuccess()).isTrue();
        return manager;
    }

    Outcome attach(CardManager manager) {
        return manager.attachByIFD(reader, ShareMode.SHARED, Protocol.ANY);
    }

    Outcome attach(CardManager manager, ShareMode share, Set<Protocol> preferred) {
        return manager.attachByIFD(reader, share, preferred);
    }

    SecondClient client() {
        var client = SecondClient.start(pcscd.socket());
        clients.add(client);
        return client;
    }

    /// A second client, connected shared.
    SecondClient connectedClient() {
        var client = client();
        assertThat(client.connect(reader, ShareMode.SHARED).isSuccess()).isTrue();
        return client;
    }

    static AttachmentState.Held held(CardManager manager) {
        return manager.state().held().orElseThrow();
    }

    /// Ends what a test began; the service stays, with empty readers.
    void clear() {
        clients.forEach(SecondClient::close);
        managers.forEach(CardManager::close);
        if (pcscd.isAlive()) {
            // A card that is pulled while pcscd resets it for a dead client shows as gone before pcscd's own look, every
            // 400 ms, and another one put in before that look is never noticed.
            Await.until("pcscd to be rid of its clients", () -> !readerState().is(ReaderFlag.INUSE)
                    && !readerState().is(ReaderFlag.EXCLUSIVE));
        }
        cards.forEach(VirtualCard::close);
        clients.clear();
        managers.clear();
        cards.clear();
        if (!pcscd.isAlive()) {
            pcscd.restart();
        }
        awaitState(ReaderFlag.EMPTY);
    }

    @Override
    public void close() {
        pcscd.close();
    }
}
