package org.readerdesk.matrix;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

/// A PC/SC environment that can be made to fail: two readers with a card each, of which the first suffers.
///
/// What an environment cannot do throws [UnsupportedOperationException]; no fault that needs it is planned there.
abstract class World implements AutoCloseable {

    Core core;
    /// The reader that the operations are about.
    String target = first();
    /// How long the operation took; empty for the monitor, and before the operation.
    Optional<Duration> lastTook = Optional.empty();
    private Program other;
    private Optional<Storm> storm = Optional.empty();
    private Optional<Instance> instance = Optional.empty();

    /// A card.
    enum Card {
        GOOD, REPLACED, MUTE, BROKEN_ATR, LONG_ATR
    }

    /// Another program.
    interface Program extends AutoCloseable {
        ResultCode connect(String reader, ShareMode share);

        ResultCode begin();

        ResultCode end();

        ResultCode reconnect(Initialization initialization);

        ResultCode disconnect(Disposition disposition);

        ResultCode transmit(Bytes command);

        @Override
        void close();
    }

    abstract String first();

    abstract String second();

    abstract void stopService();

    abstract void startService();

    abstract boolean serviceAnswers();

    abstract void insert(String reader, Card card);

    abstract void pull(String reader);

    abstract Program newProgram();

    /// What the card in the first reader answers from now on; an empty answer for a card that dies only where
    /// [#dyingCard()] said so.
    abstract void answering(UnaryOperator<Bytes> answers);

    /// From now on the card in the first reader dies at its next command.
    abstract void dyingCard();

    void unplug(String reader) {
        throw new UnsupportedOperationException();
    }

    void plug(String reader) {
        throw new UnsupportedOperationException();
    }

    /// Holds the operation's next call in the middle.
    void hold(Op op) {
        throw new UnsupportedOperationException();
    }

    /// Whether it is held now.
    boolean isHeld(Op op) {
        throw new UnsupportedOperationException();
    }

    /// Lets the held call go on.
    void letGo() {
        throw new UnsupportedOperationException();
    }

    /// Every call to the first reader hangs until [#letGo()].
    void hang() {
        throw new UnsupportedOperationException();
    }

    /// Every call to the first reader takes this much longer; zero ends it.
    void slow(Duration latency) {
        throw new UnsupportedOperationException();
    }

    /// Answers the operation's next call with `code`.
    void inject(Op op, ResultCode code) {
        throw new UnsupportedOperationException();
    }

    /// Whether the call that the code was meant for was made since.
    boolean injectionUsed(Op op) {
        throw new UnsupportedOperationException();
    }

    /// Takes back a code that was not used.
    void endInjection() {
        throw new UnsupportedOperationException();
    }

    /// Whether one more reader is taken; it is gone again afterwards.
    boolean canPlug(String reader) {
        throw new UnsupportedOperationException();
    }

    /// Whether the service lists the one before the other.
    boolean before(String one, String two) {
        var names = core.monitor.current().readers().stream().map(ReaderState::name).toList();
        return names.indexOf(one) < names.indexOf(two) || names.isEmpty();
    }

    /// Puts a card in and out of a further reader without end.
    void storm(String reader) {
        plug(reader);
        storm = Optional.of(new Storm(() -> {
            insert(reader, Card.GOOD);
            pull(reader);
        }, () -> unplug(reader)));
    }

    long stormEvents() {
        return storm.orElseThrow().events();
    }

    void calmStorm() {
        storm.orElseThrow().close();
        storm = Optional.empty();
    }

    /// Starts a second ReaderDesk on the same service, which stays until [#endInstance()].
    void startInstance() {
        if (instance.isEmpty()) {
            instance = Optional.of(Instance.start(socket()));
        }
    }

    boolean instanceWatches() {
        return instance.orElseThrow().watches(second());
    }

    void endInstance() {
        instance.ifPresent(Instance::close);
        instance = Optional.empty();
    }

    /// The service's socket.
    Path socket() {
        throw new UnsupportedOperationException();
    }

    /// The other program, started when first asked for.
    Program other() {
        if (other == null) {
            other = newProgram();
        }
        return other;
    }

    void endOther() {
        if (other != null) {
            other.close();
            other = null;
        }
    }

    @Override
    public abstract void close();
}
