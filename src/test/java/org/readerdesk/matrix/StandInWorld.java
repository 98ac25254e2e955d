package org.readerdesk.matrix;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.readerdesk.fixture.pcscd.Command;
import org.readerdesk.fixture.pcscd.PcscEnvironment;
import org.readerdesk.fixture.pcscd.StandInPcscd;
import org.readerdesk.fixture.pcscd.StandInReader;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.winscard.WinscardResourceManager;

/// The native library on the stand-in pcscd.
final class StandInWorld extends World {

    private static final int REFUSED = 0x8010001E;
    private static final Bytes DONE = Bytes.parseHex("9000");
    /// 36 bytes: no card gives so many, and no pcscd tells them.
    private static final Bytes LONG_ATR = Bytes.parseHex("3BF81300008131FE454A434F5076323431B7" + "00".repeat(18));
    private static final Set<Command> OF_READER = Set.of(Command.CONNECT, Command.RECONNECT, Command.DISCONNECT,
            Command.BEGIN, Command.END, Command.STATUS, Command.TRANSMIT, Command.GET_ATTRIB, Command.CONTROL);

    private final StandInPcscd pcscd;
    private final Map<String, StandInReader> readers = new LinkedHashMap<>();
    private final UnixUser user = new UnixUser();
    private boolean alive = true;

    StandInWorld(Path socket, int minorVersion) {
        pcscd = StandInPcscd.start(socket, minorVersion);
        PcscEnvironment.use(socket);
        for (var reader : List.of(first(), second())) {
            plug(reader);
            insert(reader, Card.GOOD);
        }
        core = new Core(user.asNobody(new WinscardResourceManager()));
        core.awaitLetter(second(), "P");
    }

    @Override
    String first() {
        return "Stand-in A 00 00";
    }

    @Override
    String second() {
        return "Stand-in B 00 00";
    }

    @Override
    Path socket() {
        return pcscd.socket();
    }

    @Override
    void stopService() {
        endOther();
        pcscd.die();
        alive = false;
        user.allow();
    }

    @Override
    void startService() {
        pcscd.comeBack();
        alive = true;
    }

    /// Comes back so that it refuses every client's version.
    void startRefusing() {
        pcscd.drain();
        pcscd.on(Command.VERSION).fail(REFUSED);
        startService();
    }

    /// Whether a client was refused; asks as one.
    boolean refused() {
        return !serviceAnswers() && !pcscd.recorded(Command.VERSION).isEmpty();
    }

    /// Comes back on a socket of which this process' contexts are not allowed to be clients.
    void startForbidden() {
        user.forbid();
        pcscd.comeBackForbidden();
        alive = true;
    }

    /// Whether the system denies the socket to whom the contexts are established as.
    boolean forbidden() {
        return alive && user.isDenied(socket());
    }

    @Override
    boolean serviceAnswers() {
        return WireProgram.answers(socket());
    }

    @Override
    void plug(String reader) {
        readers.put(reader, pcscd.plug(reader));
    }

    @Override
    void unplug(String reader) {
        pcscd.unplug(readers.remove(reader));
    }

    @Override
    boolean canPlug(String reader) {
        try {
            pcscd.unplug(pcscd.plug(reader));
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    @Override
    void insert(String reader, Card card) {
        var slot = readers.get(reader);
        slot.answering(_ -> DONE);
        switch (card) {
            case GOOD -> slot.insert(VirtualCard.ATR_T1);
            case REPLACED -> slot.insert(VirtualCard.ATR_T0);
            case MUTE -> slot.insertMute();
            case BROKEN_ATR -> slot.insert(VirtualCard.ATR_BROKEN);
            case LONG_ATR -> slot.insert(LONG_ATR);
        }
    }

    @Override
    void pull(String reader) {
        readers.get(reader).remove();
    }

    @Override
    void answering(UnaryOperator<Bytes> answers) {
        readers.get(target).answering(answers);
    }

    @Override
    void dyingCard() {
        var slot = readers.get(target);
        slot.answering(_ -> {
            slot.remove();
            return Bytes.EMPTY;
        });
    }

    @Override
    Program newProgram() {
        return new WireProgram(socket());
    }

    @Override
    void hold(Op op) {
        pcscd.drain();
        pcscd.on(op.command).onReader(target).times(1).hang();
    }

    @Override
    boolean isHeld(Op op) {
        return pcscd.recorded().stream()
                .anyMatch(received -> received.command() == op.command && received.reader().equals(target));
    }

    @Override
    void letGo() {
        pcscd.calm();
    }

    @Override
    void hang() {
        OF_READER.forEach(command -> pcscd.on(command).onReader(target).hang());
    }

    @Override
    void slow(Duration latency) {
        if (latency.isZero()) {
            pcscd.calm();
        } else {
            OF_READER.forEach(command -> pcscd.on(command).onReader(target).delay(latency));
        }
    }

    @Override
    void inject(Op op, ResultCode code) {
        pcscd.drain();
        pcscd.on(op.command).onReader(target).times(1).fail(code.value());
    }

    @Override
    boolean injectionUsed(Op op) {
        return isHeld(op);
    }

    @Override
    void endInjection() {
        pcscd.calm();
    }

    @Override
    public void close() {
        core.close();
        endOther();
        endInstance();
        pcscd.die();
    }
}
