package org.readerdesk.ui.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readerdesk.card.names.CardNames;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.passport.driver.DriverFiles;
import org.readerdesk.passport.page.Circumstances;
import org.readerdesk.passport.page.MachineLook;
import org.readerdesk.passport.page.PageFormat;
import org.readerdesk.passport.page.PageMaker;
import org.readerdesk.passport.page.Pages;
import org.readerdesk.passport.page.Section;
import org.readerdesk.passport.usb.UsbDevices;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.ui.FakeAttachments;
import org.readerdesk.ui.FakeMonitor;
import org.readerdesk.ui.attachment.Reason;
import org.readerdesk.ui.card.PageWords;
import org.readerdesk.ui.desk.DeskController;
import org.readerdesk.ui.text.Language;
import org.readerdesk.ui.text.Messages;

class PassportControllerTest {

    private static final String A = "Reader A 00 00";
    private static final String B = "Reader B 01 00";

    private final FakeMonitor monitor = new FakeMonitor();
    private final FakeAttachments attachments = new FakeAttachments();
    private final DeskController desk = new DeskController(monitor, attachments, InstantSource.system(), Runnable::run);
    /// What waits for the disk.
    private final Queue<Runnable> disk = new ArrayDeque<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final CompletableFuture<CardNames> names = new CompletableFuture<>();

    @BeforeEach
    void inEnglish() {
        Messages.use(Language.ENGLISH);
        monitor.readers(FakeMonitor.present(A), FakeMonitor.present(B));
    }

    private PassportController controller(Set<Feature> features) {
        return new PassportController(desk, new Lanes(attachments, outcomes::add, failures::add),
                new Sources(new FileWork(new MachineLook(UsbDevices.blind(), DriverFiles.blind(), false), disk::add),
                        () -> names,
                        at -> new Circumstances(at, ZoneOffset.UTC, "1", "Linux", "pcsc-lite", false,
                                Platform.PCSCLITE)),
                features, answer -> ResultCodes.standard().explain(answer, Platform.PCSCLITE),
                new PageMaker(Locale.ENGLISH, new PageWords()), Runnable::run);
    }

    private PassportController controller() {
        return controller(EnumSet.allOf(Feature.class));
    }

    private void work() {
        while (!disk.isEmpty()) {
            disk.remove().run();
        }
    }

    private void attach(String reader) {
        var _ = attachments.submit(reader, new Operation.Attach(ShareMode.SHARED, Protocol.ANY));
        attachments.submitted.clear();
    }

    private static PassportState state(PassportController controller) {
        return controller.stateProperty().get().orElseThrow();
    }

    private static List<Section.Kind> sections(PassportController controller) {
        return state(controller).page().sections().stream().map(Section::kind).toList();
    }

    @Test
    void nothing_is_shown_before_a_reader_is_opened() {
        assertThat(controller().stateProperty().get()).isEmpty();
    }

    @Test
    void what_needs_no_handle_is_there_at_once_and_the_machine_as_soon_as_it_was_looked_at() {
        var controller = controller();
        controller.open(A);
        assertThat(sections(controller)).containsExactly(Section.Kind.READER, Section.Kind.CARD,
                Section.Kind.CIRCUMSTANCES);
        assertThat(state(controller).looking()).isTrue();
        work();
        names.complete(CardNames.load(List.of()));
        assertThat(state(controller).looking()).isFalse();
        assertThat(sections(controller)).contains(Section.Kind.USB, Section.Kind.DRIVER);
        assertThat(state(controller).step())
                .isEqualTo(new Step.Offered(false, Optional.empty()));
        assertThat(attachments.submitted).isEmpty();
    }

    @Test
    void while_nothing_was_read_the_page_follows_the_reader() {
        var controller = controller();
        controller.open(A);
        monitor.readers(FakeMonitor.empty(A), FakeMonitor.present(B));
        assertThat(controller.print(PageFormat.TEXT, false)).contains("no card");
        attach(A);
        assertThat(state(controller).step()).isInstanceOfSatisfying(Step.Offered.class,
                offered -> assertThat(offered.held()).isTrue());
        controller.read();
        assertThat(attachments.submitted).containsExactly(new Operation.Inspect(false));
    }

    @Test
    void with_a_handle_it_is_read_at_once_and_the_outcome_goes_where_all_go() {
        attach(A);
        var controller = controller();
        controller.open(A);
        assertThat(attachments.submitted).containsExactly(new Operation.Inspect(false));
        assertThat(outcomes).hasSize(1);
        assertThat(state(controller).step()).isEqualTo(new Step.Read(false));
        assertThat(controller.print(PageFormat.TEXT, true)).contains(Pages.SERIAL);
        assertThat(controller.print(PageFormat.TEXT, false)).contains("Gemalto").doesNotContain(Pages.SERIAL);
    }

    @Test
    void opening_the_same_reader_again_asks_nothing_and_another_one_begins_anew() {
        attach(A);
        var controller = controller();
        controller.open(A);
        controller.open(A);
        assertThat(attachments.submitted).hasSize(1);
        controller.open(B);
        assertThat(attachments.submitted).hasSize(1);
        assertThat(state(controller).page().reader()).isEqualTo(B);
        assertThat(state(controller).step()).isInstanceOf(Step.Offered.class);
    }

    @Test
    void what_comes_late_of_another_reader_is_not_shown_but_kept_in_the_log() {
        attach(A);
        attachments.hangNext();
        var controller = controller();
        controller.open(A);
        assertThat(state(controller).step()).isInstanceOf(Step.Reading.class);
        controller.read();
        assertThat(attachments.submitted).hasSize(1);
        controller.open(B);
        attachments.stopWaiting(A);
        assertThat(outcomes).hasSize(1);
        assertThat(state(controller).page().reader()).isEqualTo(B);
        assertThat(state(controller).step()).isInstanceOf(Step.Offered.class);
    }

    @Test
    void a_failing_code_is_explained_and_a_bug_is_reported() {
        var controller = controller();
        controller.open(A);
        attachments.answerNext(Answer.of(ResultCode.SHARING_VIOLATION));
        controller.read();
        assertThat(state(controller).step()).isInstanceOfSatisfying(Step.Failed.class, failed -> {
            assertThat(failed.answer().code()).isEqualTo(ResultCode.SHARING_VIOLATION);
            assertThat(failed.text().name()).isEqualTo("SCARD_E_SHARING_VIOLATION");
        });
        attachments.failNext(new IllegalStateException("planted"));
        controller.read();
        assertThat(failures).hasSize(1);
        assertThat(state(controller).step()).isInstanceOf(Step.Failed.class);
    }

    @Test
    void a_page_that_was_read_stays_until_it_is_asked_for_anew() {
        attach(A);
        var controller = controller();
        controller.open(A);
        work();
        var page = state(controller).page();
        monitor.readers(FakeMonitor.empty(A), FakeMonitor.present(B));
        assertThat(state(controller).page()).isEqualTo(page);
        assertThat(state(controller).step()).isEqualTo(new Step.Read(true));
        controller.refresh();
        assertThat(state(controller).step()).isEqualTo(new Step.Read(false));
        assertThat(state(controller).page()).isNotEqualTo(page);
    }

    @Test
    void a_way_without_direct_says_why_no_handle_can_be_opened() {
        var controller = controller(EnumSet.complementOf(EnumSet.of(Feature.DIRECT)));
        controller.open(A);
        assertThat(state(controller).step())
                .isEqualTo(new Step.Offered(false, Optional.of(Reason.NO_DIRECT)));
    }
}
