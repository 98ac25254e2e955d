package org.readerdesk.pcsc.javax;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;
import jnasmartcardio.Smartcardio;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;

/// The resource manager as `javax.smartcardio` shows it.
public final class JavaResourceManager implements ResourceManager {

    private final Description description;
    private final Supplier<Provider> provider;
    private final Gate gate;

    private JavaResourceManager(Description description, Supplier<Provider> provider, Gate gate) {
        this.description = description;
        this.provider = provider;
        this.gate = gate;
    }

    /// Through the jnasmartcardio provider: each context is one of its own, also after a restart of the service.
    public static JavaResourceManager jnasmartcardio() {
        var jna = new Smartcardio();
        return new JavaResourceManager(
                describe(Kind.JAVA, jna, EnumSet.of(Feature.EXCLUSIVE, Feature.DIRECT)), () -> jna, Gate.OPEN);
    }

    /// Through the JDK's own provider, SunPCSC.
    ///
    /// It has one context for the whole process and keeps it for ever: calls of all threads go through one gate, so one
    /// that blocks holds up all others, and after a restart of the service everything answers 0x8010001D until the
    /// program is started anew. Where the JDK would not find the PC/SC library, the system property
    /// `sun.security.smartcardio.library` is set, unless it is set already.
    public static JavaResourceManager jdk() {
        var sun = Security.getProvider("SunPCSC");
        var features = EnumSet.noneOf(Feature.class);
        if (Platform.current() == Platform.WINDOWS) {
            features.add(Feature.DIRECT);
        }
        return new JavaResourceManager(describe(Kind.JAVA_JDK, sun, features), () -> {
            PcscLibrary.tellJdk();
            return sun;
        }, Gate.ONE_AT_A_TIME);
    }

    private static Description describe(Kind kind, Provider provider, Set<Feature> features) {
        features.add(Feature.PNP_READER);
        if (Platform.current() == Platform.PCSCLITE) {
            // Of all processes that have called WinscardResourceManager.answerForeignLocks() first, as ReaderDesk does.
            features.add(Feature.ANSWERS_FOREIGN_LOCK);
        }
        String version = provider == null ? "" : provider.getName() + " " + provider.getVersionStr();
        return new Description(kind, Platform.current(), version, features);
    }

    @Override
    public Description description() {
        return description;
    }

    /// {@inheritDoc}
    ///
    /// The JDK's provider asks the service the first time only; later its one context is handed out again.
    @Override
    public Result<Context> establish() {
        var used = provider.get();
        if (used == null) {
            return new Result.Refused<>(ResultCode.E_FAIL, Refusal.NO_LIBRARY,
                    "this Java has no provider SunPCSC; the module java.smartcardio is missing");
        }
        return gate.through(() -> Thrown.catching(() -> new JavaContext(terminals(used), description.kind(), gate)));
    }

    private static CardTerminals terminals(Provider provider) throws CardException {
        try {
            // Never getDefault(): it would remember for ever that the service was down at first.
            return TerminalFactory.getInstance("PC/SC", null, provider).terminals();
        } catch (NoSuchAlgorithmException e) {
            throw new CardException(e);
        }
    }
}
