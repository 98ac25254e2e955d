package org.readerdesk.matrix;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.readerdesk.fixture.pcscd.PcscEnvironment;
import org.readerdesk.fixture.pcscd.PrivatePcscd;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.winscard.WinscardResourceManager;

/// The native library on a private pcscd with virtual readers, each with a driver of its own.
final class PcscdWorld extends World {

    private static final Bytes DONE = Bytes.parseHex("9000");

    private final PrivatePcscd pcscd;
    private final Map<String, VirtualCard> cards = new HashMap<>();
    private volatile UnaryOperator<Bytes> answers = _ -> DONE;

    PcscdWorld(PrivatePcscd pcscd) {
        this.pcscd = pcscd;
        target = first();
        PcscEnvironment.use(pcscd.socket());
        if (!pcscd.isAlive()) {
            pcscd.restart();
        }
        core = new Core(new WinscardResourceManager());
        core.awaitLetter(first(), "E");
        insertBoth();
    }

    private void insertBoth() {
        for (var reader : List.of(first(), second())) {
            insert(reader, Card.GOOD);
        }
        core.awaitLetter(first(), "P");
        core.awaitLetter(second(), "P");
    }

    @Override
    String first() {
        return "Virtual Reader A 00 00";
    }

    @Override
    String second() {
        return "Virtual Reader B 00 00";
    }

    @Override
    Path socket() {
        return pcscd.socket();
    }

    @Override
    void stopService() {
        endOther();
        pcscd.kill();
    }

    @Override
    void startService() {
        pcscd.restart();
        core.awaitLetter(first(), "E");
        insertBoth();
    }

    @Override
    boolean serviceAnswers() {
        return WireProgram.answers(socket());
    }

    @Override
    void insert(String reader, Card card) {
        answers = _ -> DONE;
        int port = pcscd.port(reader);
        UnaryOperator<Bytes> answer = command -> answers.apply(command);
        cards.put(reader, switch (card) {
            case GOOD -> VirtualCard.insert(port, VirtualCard.ATR_T1, answer);
            case REPLACED -> VirtualCard.insert(port, VirtualCard.ATR_T0, answer);
            case BROKEN_ATR -> VirtualCard.insert(port, VirtualCard.ATR_BROKEN, answer);
            case LONG_ATR -> VirtualCard.insertMute(port);
            case MUTE -> throw new UnsupportedOperationException();
        });
    }

    /// Waits until pcscd has seen it: it looks every 400 ms.
    @Override
    void pull(String reader) {
        cards.get(reader).remove();
        core.awaitLetter(reader, "E");
    }

    @Override
    void answering(UnaryOperator<Bytes> given) {
        answers = given;
    }

    @Override
    void dyingCard() {
        cards.get(target).dieAtNextCommand();
    }

    @Override
    Program newProgram() {
        return new WireProgram(socket());
    }

    @Override
    public void close() {
        endOther();
        endInstance();
        core.close();
        cards.values().forEach(VirtualCard::close);
        pcscd.kill();
    }
}
