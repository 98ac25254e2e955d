package org.readerdesk.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.readerdesk.fixture.pcscd.Await;
import org.readerdesk.fixture.pcscd.PrivatePcscd;
import org.readerdesk.fixture.pcscd.SecondClient;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

/// Another program that was connected to a card before, and sees what became of it: whether somebody still holds a
/// transaction, and whether the card was reset.
final class Witness implements AutoCloseable {

    private final SecondClient client;
    private final VirtualCard card;
    private final String reader;
    private final int resets;
    private boolean holds;

    private Witness(SecondClient client, VirtualCard card, String reader, int resets) {
        this.client = client;
        this.card = card;
        this.reader = reader;
        this.resets = resets;
    }

    /// Warm and cold ones.
    private static int resets(VirtualCard card) {
        return card.resets() + card.powerOns();
    }

    /// Puts a card into the reader and connects to it, shared.
    ///
    /// @param millis how long the card takes to answer a command
    static Witness of(PrivatePcscd pcscd, String reader, long millis) {
        var card = VirtualCard.insert(pcscd.port(reader), VirtualCard.ATR_T1, _ -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
            return Bytes.of((byte) 0x90, (byte) 0x00);
        });
        var client = SecondClient.start(pcscd.socket());
        Await.until("the card in " + reader, () -> client.connect(reader, ShareMode.SHARED).isSuccess());
        return new Witness(client, card, reader, resets(card));
    }

    String reader() {
        return reader;
    }

    /// Begins a transaction, so that others wait.
    void hold() {
        assertThat(client.begin()).isEqualTo(ResultCode.SUCCESS);
        holds = true;
    }

    /// Ends it.
    void letGo() {
        if (holds) {
            assertThat(client.end(Disposition.LEAVE)).isEqualTo(ResultCode.SUCCESS);
            holds = false;
        }
    }

    /// Nobody holds the card, and nobody has reset it.
    void isUntouched(String when) {
        assertThat(client.begin()).as("%s: a transaction on \"%s\"", when, reader).isEqualTo(ResultCode.SUCCESS);
        assertThat(client.status().code()).as("%s: the card in \"%s\"", when, reader).isEqualTo(ResultCode.SUCCESS);
        assertThat(client.end(Disposition.LEAVE)).isEqualTo(ResultCode.SUCCESS);
        assertThat(resets(card)).as("%s: resets that the card in \"%s\" felt", when, reader).isEqualTo(resets);
    }

    @Override
    public void close() {
        client.release();
        client.close();
        card.close();
    }
}
