package org.readerdesk.bench;

import java.time.Duration;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.TerminalFactory;
import jnasmartcardio.Smartcardio;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.journal.Journal;
import org.readerdesk.manage.LaneAttachments;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.CardHandle;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.winscard.WinscardResourceManager;
import org.readerdesk.ui.activity.ActivityController;
import org.readerdesk.ui.result.ResultPresenter;

/// One side, connected to the card and ready; made and ended on the thread that calls.
@State(Scope.Thread)
public class CallState {

    private static final WinscardResourceManager MANAGER = new WinscardResourceManager();
    private static final ResultPresenter PRESENTER =
            new ResultPresenter(ResultCodes.standard(), Platform.PCSCLITE);

    @Param("C")
    private CallSide side;
    @Param("STATUS")
    private CallKind kind;

    private String reader;
    private Context context;
    private CardHandle handle;
    private LaneAttachments lanes;
    private Journal journal;
    private ActivityController log;
    /// Stands for the JavaFX thread.
    private ExecutorService fx;
    private CardTerminal terminal;
    private Card card;

    @Setup(Level.Trial)
    public void connect() throws Exception {
        reader = System.getProperty(CallRounds.READER);
        switch (side) {
            case C, C_NESTED -> check(CCalls.begin(reader));
            case ADAPTER -> {
                context = MANAGER.establish().toOptional().orElseThrow();
                handle = shared();
            }
            case CORE, SINGLE -> {
                lanes = new LaneAttachments(MANAGER);
                journal = Journal.open(Files.createTempDirectory("readerdesk-log"));
                fx = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("log").factory());
                log = new ActivityController(journal, PRESENTER::explain, _ -> {
                }, fx);
                check(lanes.submit(reader, new Operation.Attach(ShareMode.SHARED, Protocol.ANY)).get().code().value());
            }
            case JAVAX -> {
                terminal = TerminalFactory.getInstance("PC/SC", null, new Smartcardio()).terminals().list().stream()
                        .filter(each -> each.getName().equals(reader)).findFirst().orElseThrow();
                card = terminal.connect("*");
            }
        }
    }

    @TearDown(Level.Trial)
    public void disconnect() throws CardException {
        switch (side) {
            case C, C_NESTED -> check(CCalls.end());
            case ADAPTER -> {
                handle.disconnect(Disposition.LEAVE);
                context.release();
            }
            case CORE, SINGLE -> {
                lanes.close();
                fx.shutdownNow();
            }
            case JAVAX -> card.disconnect(false);
        }
    }

    private CardHandle shared() {
        return context.connect(reader, ShareMode.SHARED, Protocol.ANY).toOptional().orElseThrow().handle();
    }

    private static void check(int code) {
        if (code != 0) {
            throw new AssertionError("0x%08X".formatted(code));
        }
    }

    private static void check(Result<?> result) {
        check(result.code().value());
    }

    /// Makes the call so many times.
    void run(int times) throws Exception {
        switch (side) {
            case C -> c(kind.number, times);
            case C_NESTED -> c(kind.nested, times);
            case ADAPTER -> {
                for (int i = 0; i < times; i++) {
                    port();
                }
            }
            case CORE -> {
                CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
                for (int i = 0; i < times; i++) {
                    last = submit();
                }
                last.get();
                journal.settled().get();
            }
            case SINGLE -> {
                for (int i = 0; i < times; i++) {
                    submit().get();
                }
            }
            case JAVAX -> {
                for (int i = 0; i < times; i++) {
                    javax();
                }
            }
        }
    }

    private void c(int number, int times) {
        check(CCalls.run(number, times, kind.command.toArray(), kind.command.length()));
    }

    private void port() {
        switch (kind) {
            case STATUS -> check(handle.status());
            case RECONNECT -> check(handle.reconnect(ShareMode.SHARED, Protocol.ANY, Initialization.LEAVE));
            case CONNECT -> {
                check(handle.disconnect(Disposition.LEAVE));
                handle = shared();
            }
            case TRANSMIT_5, TRANSMIT_255 -> check(handle.transmit(Protocol.T1, kind.command));
        }
    }

    /// Completes when the last of its outcomes is in the log.
    private CompletableFuture<Void> submit() {
        CompletableFuture<Void> logged = CompletableFuture.completedFuture(null);
        for (var operation : operations()) {
            logged = lanes.submit(reader, operation).thenAcceptAsync(this::log, fx);
        }
        return logged;
    }

    private void log(Outcome outcome) {
        check(outcome.code().value());
        log.ended(outcome);
    }

    private List<Operation> operations() {
        return switch (kind) {
            case STATUS -> List.of(new Operation.Status());
            case RECONNECT -> List.of(new Operation.Reconnect(Optional.empty(), Optional.empty(),
                    Optional.of(Initialization.LEAVE)));
            case CONNECT -> List.of(new Operation.Detach(Disposition.LEAVE),
                    new Operation.Attach(ShareMode.SHARED, Protocol.ANY));
            case TRANSMIT_5, TRANSMIT_255 -> List.of(new Operation.Transmit(kind.command));
        };
    }

    private void javax() throws CardException {
        switch (kind) {
            case STATUS -> {
                if (!terminal.isCardPresent()) {
                    throw new AssertionError("no card");
                }
            }
            case RECONNECT -> throw new AssertionError("javax.smartcardio has no reconnect");
            case CONNECT -> {
                card.disconnect(false);
                card = terminal.connect("*");
            }
            case TRANSMIT_5, TRANSMIT_255 ->
                    card.getBasicChannel().transmit(new CommandAPDU(kind.command.toArray()));
        }
    }
}
