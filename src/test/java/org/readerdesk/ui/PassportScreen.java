package org.readerdesk.ui;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.manage.Operation;
import org.readerdesk.passport.page.Pages;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.settings.Settings;
import org.readerdesk.ui.desk.DeskController;
import org.readerdesk.ui.kit.PulseTimer;
import org.readerdesk.ui.passport.Lanes;
import org.readerdesk.ui.result.ResultPresenter;
import org.readerdesk.ui.text.Messages;

/// A state that a reader's passport can be in, and how it gets there.
enum PassportScreen {

    OFFERED(_ -> {
    }),
    READ(PassportScreen::attach),
    FAILED(screen -> {
        attach(screen);
        screen.attachments.answerNext(Answer.of(ResultCode.RESET_CARD));
    }),
    READING(screen -> {
        attach(screen);
        screen.attachments.hangNext();
    }),
    SIMULATED(PassportScreen::attach);

    private final Consumer<Screen> way;

    PassportScreen(Consumer<Screen> way) {
        this.way = way;
    }

    /// What it begins with is there; it follows what comes.
    static DeskController desk(Screen screen) {
        return new DeskController(screen.monitor, screen.attachments, InstantSource.system(), PulseTimer::runLater);
    }

    /// Of the first something is known; the second is the one that tells of itself.
    private String reader() {
        return this == OFFERED || this == FAILED ? NOTORIOUS : Pages.READER;
    }

    private static void attach(Screen screen) {
        screen.act(() -> {
            var _ = screen.attachments.submit(screen.monitor.current().readers().getFirst().name(),
                    new Operation.Attach(ShareMode.SHARED, Protocol.ANY));
        });
    }

    private static final String NOTORIOUS = "ACS ACR122U PICC Interface 00 00";

    /// Opens the dialog in this state, and looks at it on the JavaFX thread.
    void look(Settings settings, int width, int height, BiConsumer<Screen, PassportDialog> look) {
        look(settings, width, height, Screens.machine(), look);
    }

    /// The same on another machine.
    void look(Settings settings, int width, int height, Surroundings machine,
            BiConsumer<Screen, PassportDialog> look) {
        try (var screen = new Screen(settings, width, height, this == SIMULATED, machine)) {
            screen.act(() -> screen.monitor.readers(FakeMonitor.present(reader())));
            var desk = WindowRobot.onJavaFx(() -> desk(screen));
            way.accept(screen);
            var presenter = new ResultPresenter(() -> ResultCodes.in(Messages.language().locale()), Platform.PCSCLITE);
            var dialog = WindowRobot.onJavaFx(() -> {
                var owner = new Stage();
                owner.setScene(screen.scene());
                var made = new PassportDialog(owner, screen.services, desk,
                        new PassportDialog.Means(new Lanes(screen.attachments, _ -> {
                        }, _ -> {
                        }), presenter::explain), Optional.empty());
                made.open(reader());
                return made;
            });
            // what comes from other threads
            screen.act(() -> {
            });
            screen.act(() -> look.accept(screen, dialog));
        }
    }
}
