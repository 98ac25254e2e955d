package org.readerdesk.pcsc.winscard;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;

/// The system's own resource manager.
public final class WinscardResourceManager implements ResourceManager {

    private final Abi abi;
    private final Supplier<Libraries> loader;
    private final Description description;
    private @Nullable Libraries libraries;
    private String loadFailure = "";

    /// The PC/SC of this machine; its library is loaded by the first [#establish()].
    public WinscardResourceManager() {
        abi = Abi.current();
        loader = switch (abi.platform()) {
            case PCSCLITE -> LinuxCopies::new;
            case MACOS -> () -> Libraries.one(new MacWinscard());
            case WINDOWS -> () -> Libraries.one(new WindowsWinscard());
        };
        description = new Description(Kind.SYSTEM, abi.platform(), "", features(abi.platform()));
    }

    /// Makes pcsc-lite answer a foreign transaction with 0x8010000B instead of blocking, for this whole process.
    ///
    /// To be called before the first PC/SC call of the process, whichever adapter makes it: the library reads its
    /// environment once. Does nothing on other systems.
    public static void answerForeignLocks() {
        if (Platform.current() == Platform.PCSCLITE) {
            NativeLibrary.getProcess().getFunction("setenv")
                    .invokeInt(new Object[]{"PCSCLITE_NO_BLOCKING", "1", 1});
        }
    }

    @Override
    public Description description() {
        return description;
    }

    @Override
    public Result<Context> establish() {
        Libraries from;
        try {
            from = load();
        } catch (LinkageError e) {
            return new Result.Refused<>(ResultCode.E_FAIL, Refusal.NO_LIBRARY, reason(e));
        }
        var calls = from.take();
        try (var handle = new Memory(8)) {
            handle.clear();
            var code = new ResultCode(calls.establishContext(abi.scope(), handle));
            if (code.isSuccess()) {
                return new Result.Ok<>(new WinscardContext(calls, abi, abi.getHandle(handle, 0), from));
            }
            from.giveBack(calls);
            return new Result.Err<>(code);
        }
    }

    private synchronized Libraries load() {
        if (libraries == null) {
            answerForeignLocks();
            libraries = loader.get();
        }
        return libraries;
    }

    /// What is wrong is told by the first try only; afterwards the classes of JNA are just not there.
    private synchronized String reason(LinkageError e) {
        if (!(e instanceof NoClassDefFoundError) && e.getMessage() != null) {
            loadFailure = e.getMessage().lines().findFirst().orElse("");
        }
        return loadFailure;
    }

    private static Set<Feature> features(Platform platform) {
        var features = EnumSet.allOf(Feature.class);
        features.remove(Feature.SIMULATED);
        if (platform != Platform.PCSCLITE) {
            features.removeAll(EnumSet.of(Feature.LOCK_SURVIVES_RECONNECT, Feature.EXCLUSIVE_LOCK_REMAINS,
                    Feature.ANSWERS_FOREIGN_LOCK));
        }
        if (platform == Platform.MACOS) {
            features.remove(Feature.PNP_READER);
        }
        return features;
    }
}
