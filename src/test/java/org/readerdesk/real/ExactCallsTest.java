package org.readerdesk.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.readerdesk.fixture.pcscd.Await;
import org.readerdesk.fixture.pcscd.Command;
import org.readerdesk.fixture.pcscd.OneReaderStandIn;
import org.readerdesk.fixture.pcscd.Received;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.manage.LaneAttachments;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Operation.Attach;
import org.readerdesk.manage.Operation.Detach;
import org.readerdesk.manage.Operation.Inspect;
import org.readerdesk.manage.Operation.Lock;
import org.readerdesk.manage.Operation.Reconnect;
import org.readerdesk.manage.Operation.Status;
import org.readerdesk.manage.Operation.Transmit;
import org.readerdesk.manage.Operation.Unlock;
import org.readerdesk.monitor.ContextMonitor;
import org.readerdesk.passport.attribute.Attribute;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.winscard.WinscardResourceManager;

/// What each operation really asks of the resource manager, as a stand-in for it records: nothing more, nothing else.
class ExactCallsTest extends OneReaderStandIn {

    private static final Attach SHARED = new Attach(ShareMode.SHARED, Protocol.ANY);
    private static final Lock LOCK = new Lock();
    private static final String CONNECT = "CONNECT " + READER + " SHARED T=0|T=1";

    private LaneAttachments attachments;

    @BeforeEach
    void open() {
        reader.insert(VirtualCard.ATR_T0_T1);
        reader.controlling((code, _) -> code == 0x42000D48
                ? Optional.of(Bytes.parseHex("0A 04 4233000A 12 04 42330012")) : Optional.empty());
        attachments = new LaneAttachments(new WinscardResourceManager());
        pcscd.drain();
    }

    @AfterEach
    void close() {
        attachments.close();
    }

    static Stream<Arguments> operations() {
        var shared = List.<Operation>of(SHARED);
        var locked = List.of(SHARED, LOCK);
        var exclusive = List.<Operation>of(new Attach(ShareMode.EXCLUSIVE, Protocol.ANY));
        return Stream.of(
                arguments(List.of(), SHARED, List.of("ESTABLISH", CONNECT, "STATUS")),
                arguments(List.of(), new Attach(ShareMode.EXCLUSIVE, Set.of(Protocol.T0)),
                        List.of("ESTABLISH", "CONNECT " + READER + " EXCLUSIVE T=0", "STATUS")),
                arguments(List.of(), new Attach(ShareMode.SHARED, Set.of(Protocol.T1)),
                        List.of("ESTABLISH", "CONNECT " + READER + " SHARED T=1", "STATUS")),
                arguments(List.of(), new Attach(ShareMode.DIRECT, Protocol.NONE),
                        List.of("ESTABLISH", "CONNECT " + READER + " DIRECT none", "STATUS")),
                arguments(shared, new Status(), List.of("STATUS")),
                arguments(shared, Reconnect.AS_ATTACHED, List.of("RECONNECT SHARED T=0|T=1 LEAVE", "STATUS")),
                arguments(shared, reconnect(ShareMode.SHARED, Initialization.RESET),
                        List.of("RECONNECT SHARED T=0|T=1 RESET", "STATUS")),
                arguments(shared, reconnect(ShareMode.SHARED, Initialization.UNPOWER),
                        List.of("RECONNECT SHARED T=0|T=1 UNPOWER", "STATUS")),
                arguments(shared, reconnect(ShareMode.EXCLUSIVE, Initialization.LEAVE),
                        List.of("RECONNECT EXCLUSIVE T=0|T=1 LEAVE", "STATUS")),
                arguments(exclusive, Reconnect.AS_ATTACHED, List.of("RECONNECT EXCLUSIVE T=0|T=1 LEAVE", "STATUS")),
                arguments(exclusive, reconnect(ShareMode.SHARED, Initialization.LEAVE),
                        List.of("RECONNECT SHARED T=0|T=1 LEAVE", "END LEAVE", "STATUS")),
                arguments(shared, LOCK, List.of("BEGIN")),
                arguments(locked, new Unlock(Disposition.LEAVE), List.of("END LEAVE")),
                arguments(locked, new Unlock(Disposition.RESET), List.of("END RESET")),
                arguments(locked, new Unlock(Disposition.UNPOWER), List.of("END UNPOWER")),
                arguments(locked, new Unlock(Disposition.EJECT), List.of("END EJECT")),
                arguments(shared, new Unlock(Disposition.LEAVE), List.of("END LEAVE")),
                arguments(shared, new Transmit(Bytes.parseHex("00A40000")), List.of("TRANSMIT")),
                arguments(shared, new Detach(Disposition.LEAVE), List.of("DISCONNECT LEAVE", "RELEASE")),
                arguments(shared, new Detach(Disposition.RESET), List.of("DISCONNECT RESET", "RELEASE")),
                arguments(shared, new Detach(Disposition.UNPOWER), List.of("DISCONNECT UNPOWER", "RELEASE")),
                arguments(shared, new Detach(Disposition.EJECT), List.of("DISCONNECT EJECT", "RELEASE")),
                arguments(locked, new Detach(Disposition.LEAVE),
                        List.of("END LEAVE", "DISCONNECT LEAVE", "RELEASE")),
                arguments(shared, new Inspect(false), reading()),
                arguments(locked, new Inspect(true), reading()),
                arguments(List.of(), new Inspect(true), inspectingDirect()),
                arguments(List.of(), new Inspect(false), List.of()),
                arguments(List.of(), new Status(), List.of()),
                arguments(List.of(), LOCK, List.of()),
                arguments(shared, SHARED, List.of()));
    }

    /// Each attribute once, in order, and what the driver offers; it sends nothing to the card.
    private static List<String> reading() {
        return Stream.concat(Arrays.stream(Attribute.values()).map(each -> "GET_ATTRIB 0x%08X".formatted(each.tag())),
                Stream.of("CONTROL 0x42000D48", "CONTROL 0x42330012", "CONTROL 0x4233000A")).toList();
    }

    private static List<String> inspectingDirect() {
        return Stream.of(List.of("ESTABLISH", "CONNECT " + READER + " DIRECT none"), reading(),
                List.of("DISCONNECT LEAVE", "RELEASE")).flatMap(List::stream).toList();
    }

    private static Reconnect reconnect(ShareMode share, Initialization initialization) {
        return new Reconnect(Optional.of(share), Optional.empty(), Optional.of(initialization));
    }

    @ParameterizedTest(name = "{1} after {0}")
    @MethodSource("operations")
    void eachOperationAsksExactlyThis(List<Operation> before, Operation operation, List<String> expected)
            throws Exception {
        for (var first : before) {
            assertThat(run(first)).isEqualTo(ResultCode.SUCCESS);
        }
        pcscd.drain();
        run(operation);
        assertThat(asked()).isEqualTo(expected);
    }

    @Test
    void everyOperationOfAnAttachmentUsesTheOneHandle() throws Exception {
        for (var operation : List.of(SHARED, new Status(), Reconnect.AS_ATTACHED, LOCK,
                new Unlock(Disposition.LEAVE), new Detach(Disposition.LEAVE))) {
            assertThat(run(operation)).isEqualTo(ResultCode.SUCCESS);
        }
        var withHandle = pcscd.recorded().stream().filter(command -> command.handle() != 0).toList();
        assertThat(withHandle).extracting(Received::command).contains(Command.RECONNECT, Command.BEGIN);
        assertThat(withHandle).extracting(Received::handle).containsOnly(withHandle.getFirst().handle());
        assertThat(withHandle).extracting(Received::connection).containsOnly(withHandle.getFirst().connection());
    }

    @Test
    void watchingNeverConnects() {
        try (var monitor = new ContextMonitor(new WinscardResourceManager())) {
            monitor.start();
            Await.until("the reader to be listed", () -> monitor.current().readers().size() == 1);
            reader.remove();
            Await.until("the card to go", () -> monitor.current().readers().getFirst().atr().isEmpty());
            reader.insert(VirtualCard.ATR_T1);
            Await.until("the card to come", () -> !monitor.current().readers().getFirst().atr().isEmpty());
            var second = pcscd.plug("Second Reader 01 00");
            Await.until("the second reader", () -> monitor.current().readers().size() == 2);
            pcscd.unplug(second);
            Await.until("it to go", () -> monitor.current().readers().size() == 1);
        }
        assertThat(pcscd.recorded()).extracting(Received::command)
                .doesNotContain(Command.CONNECT, Command.RECONNECT, Command.STATUS, Command.GET_ATTRIB);
    }

    @Test
    void aReaderThatIsUnpluggedWhileAttachedIsUnavailableThenTheHandleIsInvalid() throws Exception {
        var second = pcscd.plug("Second Reader 01 00");
        second.insert(VirtualCard.ATR_T1);
        var name = "Second Reader 01 00";
        assertThat(code(name, SHARED)).isEqualTo(ResultCode.SUCCESS);
        pcscd.unplug(second);
        assertThat(code(name, new Status()).value()).isIn(0x80100017, 0x80100003);
        assertThat(code(name, new Detach(Disposition.LEAVE)).value()).isIn(0, 0x80100003, 0x80100017, 0x8000FFFF);
        assertThat(code(name, SHARED)).isEqualTo(ResultCode.UNKNOWN_READER);
    }

    private static List<String> asked() {
        return pcscd.recorded().stream()
                .filter(command -> command.command() != Command.VERSION && command.command() != Command.GET_STATE)
                .map(Received::text)
                .toList();
    }

    private ResultCode run(Operation operation) throws Exception {
        return code(READER, operation);
    }

    private ResultCode code(String name, Operation operation) throws Exception {
        return attachments.submit(name, operation).get(10, TimeUnit.SECONDS).code();
    }
}
