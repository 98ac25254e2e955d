package org.readerdesk.matrix;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.readerdesk.fixture.pcscd.WireClient;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

/// Another program on a service that speaks pcsc-lite's protocol.
final class WireProgram implements World.Program {

    private final WireClient client;

    WireProgram(Path socket) {
        client = WireClient.open(socket);
    }

    /// Whether a service takes a client there.
    static boolean answers(Path socket) {
        try (var client = WireClient.open(socket)) {
            return client != null;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public ResultCode connect(String reader, ShareMode share) {
        return client.connect(reader, share);
    }

    @Override
    public ResultCode begin() {
        return client.begin();
    }

    @Override
    public ResultCode end() {
        return client.end();
    }

    @Override
    public ResultCode reconnect(Initialization initialization) {
        return client.reconnect(initialization);
    }

    @Override
    public ResultCode disconnect(Disposition disposition) {
        return client.disconnect(disposition);
    }

    @Override
    public ResultCode transmit(Bytes command) {
        return client.transmit(command);
    }

    /// Closes every handle, at once.
    ResultCode release() {
        return client.release();
    }

    @Override
    public void close() {
        client.close();
    }
}
