package org.readerdesk.pcsc.javax;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.CardHandle;
import org.readerdesk.pcsc.CardStatus;
import org.readerdesk.pcsc.Connection;
import org.readerdesk.pcsc.ControlCode;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ShareMode;

/// A `Card` as a card handle. Attachment and card state cannot be renewed or asked for; ATR and protocol are those of
/// the moment of connecting.
final class JavaHandle implements CardHandle {

    private static final int LONGEST_RESPONSE = 65_538;

    private final JavaContext context;
    private final Card card;

    JavaHandle(JavaContext context, Card card) {
        this.context = context;
        this.card = card;
    }

    /// This handle with what connecting told.
    Connection connection() {
        var protocol = switch (card.getProtocol()) {
            case "T=0" -> Optional.of(Protocol.T0);
            case "T=1" -> Optional.of(Protocol.T1);
            default -> Optional.<Protocol>empty();
        };
        var atr = Bytes.of(card.getATR().getBytes());
        return new Connection(this, protocol, atr.isEmpty() ? Optional.empty() : Optional.of(atr));
    }

    @Override
    public OptionalLong number() {
        return OptionalLong.empty();
    }

    @Override
    public Result<Optional<Protocol>> reconnect(ShareMode share, Set<Protocol> preferred,
            Initialization initialization) {
        return JavaContext.notInJava();
    }

    /// {@inheritDoc}
    ///
    /// UNPOWER and EJECT are refused, and the handle stays open then.
    @Override
    public Result<Void> disconnect(Disposition disposition) {
        if (disposition != Disposition.LEAVE && disposition != Disposition.RESET) {
            return JavaContext.notInJava();
        }
        var result = call(() -> card.disconnect(disposition == Disposition.RESET));
        context.closed(this);
        return result;
    }

    @Override
    public Result<Void> beginTransaction() {
        return call(card::beginExclusive);
    }

    @Override
    public Result<Void> endTransaction(Disposition disposition) {
        return disposition == Disposition.LEAVE ? call(card::endExclusive) : JavaContext.notInJava();
    }

    @Override
    public Result<CardStatus> status() {
        return JavaContext.notInJava();
    }

    /// {@inheritDoc}
    ///
    /// The protocol is the provider's. Both providers fetch the rest of an answer by themselves (61xx, 6Cxx) and write
    /// the channel's number into the class byte.
    @Override
    public Result<Bytes> transmit(Protocol protocol, Bytes command) {
        return context.call(() -> {
            var response = ByteBuffer.allocate(LONGEST_RESPONSE);
            card.getBasicChannel().transmit(ByteBuffer.wrap(command.toArray()), response);
            byte[] answer = new byte[response.position()];
            response.flip().get(answer);
            return Bytes.of(answer);
        });
    }

    @Override
    public Result<Bytes> control(ControlCode code, Bytes input) {
        return context.call(
                () -> Bytes.of(card.transmitControlCommand(code.on(Platform.current()), input.toArray())));
    }

    @Override
    public Result<Bytes> getAttribute(int tag) {
        return JavaContext.notInJava();
    }

    @Override
    public Result<Void> setAttribute(int tag, Bytes value) {
        return JavaContext.notInJava();
    }

    /// A call of the provider that gives nothing.
    @FunctionalInterface
    private interface Action {
        void run() throws CardException;
    }

    @SuppressWarnings("NullAway") // null is the one value of Void
    private Result<Void> call(Action action) {
        return context.call(() -> {
            action.run();
            return null;
        });
    }
}
