package org.readerdesk.matrix;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Connection;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.simulator.OtherAction;
import org.readerdesk.pcsc.simulator.Scene;
import org.readerdesk.pcsc.simulator.SimulatedCard;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;

/// The simulator, broken through its scene.
final class SimulatorWorld extends World {

    private static final Bytes DONE = Bytes.parseHex("9000");

    private final SimulatedResourceManager manager = SimulatedResourceManager.empty();
    private final Scene scene = manager.scene();
    private volatile UnaryOperator<Bytes> answers = _ -> DONE;

    SimulatorWorld() {
        for (var reader : List.of(first(), second())) {
            plug(reader);
            insert(reader, Card.GOOD);
        }
        core = new Core(manager);
        core.awaitLetter(second(), "P");
    }

    @Override
    String first() {
        return "Simulated A 00 00";
    }

    @Override
    String second() {
        return "Simulated B 00 00";
    }

    private static void must(boolean changed) {
        if (!changed) {
            throw new AssertionError("the scene was so already");
        }
    }

    @Override
    void stopService() {
        must(scene.stopService());
    }

    @Override
    void startService() {
        must(scene.startService());
    }

    @Override
    boolean serviceAnswers() {
        return manager.establish().map(Context::release).isOk();
    }

    @Override
    void insert(String reader, Card card) {
        var inserted = switch (card) {
            case GOOD -> SimulatedCard.T1;
            case REPLACED -> SimulatedCard.T0;
            case MUTE -> SimulatedCard.MUTE;
            case BROKEN_ATR -> SimulatedCard.of("BROKEN", VirtualCard.ATR_BROKEN);
            case LONG_ATR -> throw new UnsupportedOperationException();
        };
        answers = _ -> DONE;
        must(scene.insert(reader, inserted.answering(command -> answers.apply(command))));
    }

    @Override
    void pull(String reader) {
        must(scene.remove(reader));
    }

    @Override
    void plug(String reader) {
        must(scene.plug(reader));
    }

    @Override
    void unplug(String reader) {
        must(scene.unplug(reader));
    }

    @Override
    boolean canPlug(String reader) {
        return scene.plug(reader);
    }

    @Override
    void answering(UnaryOperator<Bytes> given) {
        answers = given;
    }

    @Override
    void dyingCard() {
        answers = _ -> Bytes.EMPTY;
    }

    @Override
    void hold(Op op) {
        scene.hang(target);
    }

    @Override
    boolean isHeld(Op op) {
        return scene.callsInFlight().stream()
                .anyMatch(call -> call.function() == op.call && call.reader().equals(target));
    }

    @Override
    void letGo() {
        scene.release(target);
    }

    @Override
    void hang() {
        must(scene.hang(target));
    }

    @Override
    void slow(Duration latency) {
        scene.slow(target, latency);
    }

    @Override
    void inject(Op op, ResultCode code) {
        scene.forgetCalls();
        boolean once = op != Op.WATCH || Injections.HARMLESS_TO_WATCH.contains(code);
        scene.inject(op.call, code, once ? 1 : Integer.MAX_VALUE,
                op.call.concernsReader() ? Optional.of(target) : Optional.empty());
        if (op == Op.WATCH) {
            // ends the wait that is under way
            pull(second());
            insert(second(), Card.GOOD);
        }
    }

    @Override
    boolean injectionUsed(Op op) {
        return scene.calls().stream().anyMatch(call -> call.function() == op.call
                && (op == Op.WATCH || call.reader().equals(target)));
    }

    @Override
    void endInjection() {
        scene.forgetInjections();
    }

    @Override
    Program newProgram() {
        return new SceneProgram();
    }

    @Override
    public void close() {
        core.close();
    }

    /// The scene's other program; what it cannot do is done by a context of the port on this thread.
    private final class SceneProgram implements Program {

        private String reader = "";

        @Override
        public ResultCode connect(String name, ShareMode share) {
            reader = name;
            return scene.other(name, share == ShareMode.EXCLUSIVE ? OtherAction.CONNECT_EXCLUSIVE
                    : OtherAction.CONNECT_SHARED);
        }

        @Override
        public ResultCode begin() {
            return scene.other(reader, OtherAction.BEGIN);
        }

        @Override
        public ResultCode end() {
            return scene.other(reader, OtherAction.END);
        }

        @Override
        public ResultCode reconnect(Initialization initialization) {
            return scene.other(reader, OtherAction.RESET);
        }

        @Override
        public ResultCode disconnect(Disposition disposition) {
            return scene.other(reader, disposition == Disposition.UNPOWER ? OtherAction.UNPOWER
                    : OtherAction.DISCONNECT);
        }

        @Override
        public ResultCode transmit(Bytes command) {
            Supplier<AssertionError> failed = () -> new AssertionError("the other program cannot send");
            var context = manager.establish().toOptional().orElseThrow(failed);
            try {
                Connection connection = context.connect(reader, ShareMode.SHARED, Protocol.ANY).toOptional()
                        .orElseThrow(failed);
                return connection.handle().transmit(connection.protocol().orElse(Protocol.T1), command).code();
            } finally {
                context.release();
            }
        }

        @Override
        public void close() {
            scene.other(reader, OtherAction.DISCONNECT);
        }
    }
}
