package org.readerdesk.matrix;

import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.Result;

/// As whom contexts are established. Root opens any socket, so what is to feel permissions becomes user 65534 for that
/// moment: Linux keeps a user for file access per thread (`setfsuid`).
final class UnixUser {

    private static final int NOBODY = 65_534;
    private static final NativeLibrary LIBC = NativeLibrary.getProcess();
    private static final int SELF = LIBC.getFunction("geteuid").invokeInt(new Object[0]);

    private volatile boolean forbidden;

    void forbid() {
        forbidden = true;
    }

    void allow() {
        forbidden = false;
    }

    /// `manager`, establishing contexts as nobody while that is said.
    ResourceManager asNobody(ResourceManager manager) {
        return new ResourceManager() {
            @Override
            public Description description() {
                return manager.description();
            }

            @Override
            public Result<Context> establish() {
                return run(manager::establish);
            }
        };
    }

    /// Whether the system refuses the socket to that user for want of permission.
    boolean isDenied(Path socket) {
        return run(() -> {
            try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                return !channel.connect(UnixDomainSocketAddress.of(socket));
            } catch (IOException e) {
                return String.valueOf(e.getMessage()).contains("Permission denied");
            }
        });
    }

    private <T> T run(Supplier<T> action) {
        if (!forbidden || SELF != 0) {
            return action.get();
        }
        become(NOBODY);
        try {
            return action.get();
        } finally {
            become(SELF);
        }
    }

    private static void become(int user) {
        LIBC.getFunction("setfsuid").invokeInt(new Object[]{user});
        // it never fails aloud; asked with a wrong number it tells who it is
        if (LIBC.getFunction("setfsuid").invokeInt(new Object[]{-1}) != user) {
            throw new IllegalStateException("cannot become user " + user);
        }
    }
}
