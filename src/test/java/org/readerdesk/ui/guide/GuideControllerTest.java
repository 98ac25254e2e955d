package org.readerdesk.ui.guide;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.diagnose.FakeMachine;
import org.readerdesk.diagnose.UsbReader;
import org.readerdesk.diagnose.UsbReader.Driver;
import org.readerdesk.diagnose.UsbReader.Holder;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.ui.FakeAttachments;
import org.readerdesk.ui.FakeMonitor;
import org.readerdesk.ui.desk.DeskController;
import org.readerdesk.ui.guide.Guide.CommandLine;
import org.readerdesk.ui.guide.Guide.Kind;
import org.readerdesk.ui.guide.Guide.UsbLine;
import org.readerdesk.ui.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The help where there is nothing to show")
class GuideControllerTest {

    private static final UsbReader READER =
            new UsbReader("08e6", "3437", "Gemalto", "USB SmartCard Reader", Holder.NOBODY, Driver.LISTED);

    private final FakeMonitor monitor = new FakeMonitor();
    private final FakeAttachments attachments = new FakeAttachments();
    private final DeskController desk =
            new DeskController(monitor, attachments, InstantSource.system(), Runnable::run);
    private final Set<String> used = new HashSet<>();
    private final List<CompletableFuture<Optional<List<UsbReader>>>> looks = new ArrayList<>();

    private GuideController on(FakeMachine machine, Feature... lacking) {
        var features = EnumSet.allOf(Feature.class);
        features.removeAll(Set.of(lacking));
        var manager = new ResourceManager.Description(ResourceManager.Kind.SYSTEM, machine.platform(), "", features);
        var codes = ResultCodes.in(Language.ENGLISH.locale());
        return GuideController.of(desk, used::contains, manager,
                answer -> codes.explain(answer, machine.platform()),
                new Machine(machine.service(), machine.commands(), () -> {
                    looks.add(new CompletableFuture<>());
                    return looks.getLast();
                }), Runnable::run);
    }

    private GuideController onLinux(String... files) {
        return on(new FakeMachine(Platform.PCSCLITE, Map.of(), Set.of(files)), Feature.SIMULATED);
    }

    private static Guide help(GuideController controller) {
        return controller.guideProperty().get().orElseThrow();
    }

    private static List<String> lines(Guide help) {
        return help.commands().stream().map(CommandLine::line).toList();
    }

    @Test
    @DisplayName("follows the situation from the start to a reader that is used")
    void situations() {
        var controller = onLinux("/usr/sbin/pcscd", "/run/systemd/system");
        assertThat(help(controller).kind()).isEqualTo(Kind.STARTING);
        monitor.noService();
        assertThat(help(controller).kind()).isEqualTo(Kind.NO_SERVICE);
        monitor.readers();
        assertThat(help(controller).kind()).isEqualTo(Kind.NO_READERS);
        monitor.readers(FakeMonitor.empty("A"));
        assertThat(help(controller).kind()).isEqualTo(Kind.NO_CARD);
        assertThat(help(controller).attachesDirect()).isTrue();
        monitor.readers(FakeMonitor.present("A"));
        assertThat(controller.guideProperty().get()).isEmpty();
        monitor.readers(FakeMonitor.empty("A"));
        used.add("A");
        controller.follow(desk.desk());
        assertThat(controller.guideProperty().get()).as("there is a result to show").isEmpty();
    }

    @Test
    @DisplayName("is not in the way of an attachment to the empty reader itself")
    void direct() {
        var controller = onLinux();
        monitor.readers(FakeMonitor.empty("A"));
        attachments.submit("A", new Operation.Attach(ShareMode.DIRECT, Protocol.NONE));
        assertThat(controller.guideProperty().get()).isEmpty();
    }

    @Test
    @DisplayName("offers no direct attachment where this way to PC/SC has none")
    void noDirect() {
        var controller = on(new FakeMachine(Platform.PCSCLITE, Map.of(), Set.of()), Feature.DIRECT, Feature.SIMULATED);
        monitor.readers(FakeMonitor.empty("A"));
        assertThat(help(controller).attachesDirect()).isFalse();
    }

    @Test
    @DisplayName("says what is the matter with the service here, and which command helps")
    void service() {
        var off = onLinux("/usr/sbin/pcscd", "/run/systemd/system");
        monitor.noService();
        assertThat(help(off).title()).isEqualTo("The smart card service is not started");
        assertThat(lines(help(off))).first().isEqualTo("sudo systemctl start pcscd.socket");
        assertThat(help(off).simulation().orElseThrow().line()).isEqualTo("readerdesk --pcsc simulator");
        var missing = help(onLinux("/usr/bin/apt"));
        assertThat(missing.title()).isEqualTo("The smart card service is not installed");
        assertThat(lines(missing)).containsExactly("sudo apt install pcscd");
        assertThat(help(onLinux("/run/pcscd/pcscd.comm")).title()).contains("hangs");
        assertThat(lines(help(on(new FakeMachine(Platform.WINDOWS, Map.of(), Set.of()), Feature.SIMULATED))))
                .containsExactly("Start-Service SCardSvr", "services.msc");
        assertThat(help(on(new FakeMachine(Platform.MACOS, Map.of(), Set.of()), Feature.SIMULATED)).points())
                .first().asString().contains("No command is needed");
    }

    @Test
    @DisplayName("says that over ssh only the readers of the other machine count")
    void session() {
        var controller = on(new FakeMachine(Platform.PCSCLITE, Map.of("SSH_TTY", "/dev/pts/1"), Set.of()),
                Feature.SIMULATED);
        monitor.readers();
        assertThat(help(controller).session()).hasValueSatisfying(words -> assertThat(words).contains("over ssh"));
        monitor.noService();
        assertThat(help(controller).session()).isPresent();
        monitor.readers(FakeMonitor.empty("A"));
        assertThat(help(controller).session()).isEmpty();
    }

    @Test
    @DisplayName("claims nothing about this machine in a simulation")
    void simulation() {
        var controller = on(new FakeMachine(Platform.PCSCLITE, Map.of("SSH_TTY", "1"), Set.of("/usr/bin/apt")));
        monitor.noService();
        assertThat(help(controller).commands()).isEmpty();
        assertThat(help(controller).simulation()).isEmpty();
        assertThat(help(controller).session()).isEmpty();
        assertThat(help(controller).points()).containsExactly("Start the service in the menu “Simulation”.");
        monitor.readers();
        assertThat(help(controller).points()).hasSize(1);
        assertThat(looks).isEmpty();
    }

    @Test
    @DisplayName("shows which readers the system has when PC/SC has none, once they are found")
    void usb() {
        var controller = onLinux();
        monitor.readers();
        assertThat(help(controller).usb()).isEmpty();
        looks.getFirst().complete(Optional.of(List.of(READER)));
        var list = help(controller).usb().orElseThrow();
        assertThat(list.sentence()).contains("1 USB device", "PC/SC lists none");
        assertThat(list.devices()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("Gemalto USB SmartCard Reader");
            assertThat(line.numbers()).isEqualTo("08e6:3437");
            assertThat(line.advice()).contains("nobody uses it");
        });
        desk.tick();
        assertThat(looks).as("looks at the machine while only time passes").hasSize(1);
        monitor.lookAgain();
        assertThat(looks).hasSize(2);
    }

    @Test
    @DisplayName("forgets what was found when the situation is another one meanwhile")
    void late() {
        var controller = onLinux();
        monitor.readers();
        monitor.readers(FakeMonitor.empty("A"));
        looks.getFirst().complete(Optional.of(List.of(READER)));
        assertThat(help(controller).usb()).isEmpty();
    }

    private static UsbLine line(UsbReader device, String... listed) {
        return UsbWords.list(Optional.of(List.of(device)), List.of(listed), Platform.PCSCLITE).devices().getFirst();
    }

    @Test
    @DisplayName("tells why PC/SC may lack a reader")
    void why() {
        assertThat(line(new UsbReader("072f", "2200", "ACS", "ACR122U", Holder.KERNEL, Driver.LISTED)).advice())
                .contains("pn533_usb");
        assertThat(line(new UsbReader("072f", "0001", "ACS", "X", Holder.NOBODY, Driver.NOT_LISTED)).advice())
                .contains("No installed driver lists 072f:0001");
        assertThat(line(new UsbReader("072f", "0001", "ACS", "X", Holder.PROGRAM, Driver.NONE)).advice())
                .contains("libccid");
        assertThat(line(new UsbReader("1050", "0407", "Yubico", "Key", Holder.PROGRAM, Driver.LISTED)).advice())
                .contains("scdaemon");
        var known = line(new UsbReader("072f", "90cc", "ACS", "ACR39U ICC Reader", Holder.PROGRAM, Driver.LISTED),
                "Other 00 00", "ACS ACR39U ICC Reader 01 00");
        assertThat(known.listed()).isTrue();
        assertThat(known.advice()).isEqualTo("PC/SC lists a reader of this name.");
    }

    @Test
    @DisplayName("makes visible whatever a device says about itself, and never a name without end")
    void names() {
        assertThat(line(new UsbReader("072f", "0001", "", "a\u001b[31m\u202eb", Holder.NOBODY, Driver.LISTED)).name())
                .isEqualTo("a\u241b[31m<U+202E>b");
        assertThat(line(new UsbReader("072f", "0001", "", "x".repeat(4000), Holder.NOBODY, Driver.LISTED)).name())
                .hasSize(81);
        assertThat(line(new UsbReader("072f", "0001", "", "", Holder.NOBODY, Driver.LISTED)).name())
                .isEqualTo("Device without a name");
        assertThat(UsbWords.list(Optional.empty(), List.of(), Platform.MACOS).sentence()).contains("macOS");
    }
}
