package org.readerdesk.ui;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.journal.Happenings;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.settings.Preferences;
import org.readerdesk.settings.Settings;
import org.readerdesk.settings.Theme;
import org.readerdesk.ui.activity.ActivityController;
import org.readerdesk.ui.desk.DeskController;
import org.readerdesk.ui.desk.RecentController;
import org.readerdesk.ui.kit.Appearance;
import org.readerdesk.ui.kit.Looks;
import org.readerdesk.ui.kit.PulseTimer;
import org.readerdesk.ui.readers.FilterController;
import org.readerdesk.ui.result.ResultPresenter;
import org.readerdesk.ui.simulation.SimulationController;
import org.readerdesk.ui.status.ProblemController;
import org.readerdesk.ui.text.Language;
import org.readerdesk.ui.text.Messages;
import org.readerdesk.ui.text.Notices;

import static org.readerdesk.ui.text.Messages.text;

/// The main window. To be made and shown on the JavaFX thread.
public final class MainWindow {

    private static final double MIN_WIDTH = 720;
    private static final double MIN_HEIGHT = 520;
    private static final Executor LATER =
            CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS, PulseTimer::runLater);
    private static final Executor TICK =
            CompletableFuture.delayedExecutor(250, TimeUnit.MILLISECONDS, PulseTimer::runLater);

    private final WindowServices services;
    private final DeskController desk;
    private final RecentController recent;
    private final FilterController filter;
    private final ActivityController activity;
    private final ResultPresenter presenter;
    private final Happenings happenings;
    private final Optional<SimulationController> simulation;
    private final ProblemController problems = new ProblemController();
    private final WindowContent.Dialogs dialogs = new WindowContent.Dialogs(new OneDialog<>(), new OneDialog<>());
    private @Nullable WindowContent content;
    private boolean ticking;
    private boolean closed;

    /// Makes what outlives a change of language; nothing is shown yet.
    public MainWindow(WindowServices services) {
        this.services = services;
        presenter = new ResultPresenter(() -> ResultCodes.in(Messages.language().locale()),
                services.manager().platform());
        desk = new DeskController(services.monitor(), services.attachments(), InstantSource.system(),
                PulseTimer::runLater);
        recent = new RecentController(desk, services.manager().features(), InstantSource.system());
        filter = new FilterController(services.preferences());
        activity = new ActivityController(services.journal(), presenter::explain,
                details -> current().ifPresent(now -> now.show(details)), PulseTimer::runLater);
        desk.deskProperty().subscribe(now -> activity.selected(now.selected()));
        happenings = new Happenings(services.journal()::add);
        services.monitor().listen(happenings::saw);
        // it may have been watching for a while
        happenings.saw(services.monitor().current());
        services.attachments().listen(happenings::lane);
        simulation = services.scene().map(scene -> new SimulationController(scene, desk, presenter::explain));
    }

    private Optional<WindowContent> current() {
        return Optional.ofNullable(content);
    }

    private void ended(Outcome outcome) {
        if (outcome.operation() instanceof Operation.AttachByHandle) {
            // it ran on the lane that owns the handle
            desk.select(outcome.reader());
        }
        happenings.ended(outcome);
        recent.ended(outcome);
        activity.ended(outcome);
        current().ifPresent(now -> now.ended(outcome));
    }

    /// Does beforehand, on any thread, what the JavaFX thread would have to do: brings the fonts, and when the readers' names
    /// are painted, for until then there is enough to do, the font of the signs, and the codes.
    ///
    /// @param named ends when they are painted, or not to be waited for any longer
    public static void prepare(Preferences preferences, CompletableFuture<Void> named) {
        FirstFrame.prepareFonts(Appearance.scale(preferences));
        named.join();
        // the first one brings the font
        Looks.icon(Feather.CREDIT_CARD);
        ResultCodes.in(Messages.language().locale());
    }

    /// Chooses the language, on any thread.
    public static void speak(Preferences preferences) {
        Messages.use(Language.of(preferences.current().language()));
    }

    /// Shows the window in `stage`.
    public void show(Stage stage) {
        var place = new WindowPlace(services.preferences(), stage);
        fill(stage, place.scene());
        keepUntilHidden(stage, place);
        begin(stage);
        stage.show();
    }

    /// Shows everything in the place of `frame` when the readers' names are painted there: sooner than all at once. Not for a
    /// simulation, whose banner must be there from the beginning.
    ///
    /// @param frame which is laid out. One that was closed meanwhile stays closed
    /// @param named is told when they are painted
    public void show(FirstFrame frame, Runnable named) {
        if (!frame.stage().isShowing()) {
            services.onClose().run();
            return;
        }
        keepUntilHidden(frame.stage(), frame.place());
        frame.whenNamed(() -> {
            named.run();
            if (!closed) {
                fill(frame.stage(), frame.scene());
                begin(frame.stage());
            }
        });
    }

    private void keepUntilHidden(Stage stage, WindowPlace place) {
        stage.setOnHidden(_ -> {
            end();
            place.keep();
            services.onClose().run();
        });
    }

    /// Does what no picture waits for.
    private void begin(Stage stage) {
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        new RecentClock(recent, stage).start();
        LATER.execute(() -> {
            PulseTimer.install();
            WindowIcon.give(stage);
        });
    }

    /// Lets time stand still: nobody looks any more.
    void end() {
        closed = true;
    }

    /// Fills `scene` with everything, and gives it to `stage`, which is not shown.
    void fill(Stage stage, Scene scene) {
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> problems.report(failure));
        services.notice().ifPresent(notice -> problems.tell(() -> Notices.sentence(notice)));
        services.journal().listenForTrouble(
                trouble -> PulseTimer.runLater(() -> problems.tell(() -> Notices.sentence(trouble))));
        services.preferences().listen(
                notice -> PulseTimer.runLater(() -> problems.tell(() -> Notices.sentence(notice))));
        var appearance = new Appearance(services.preferences(), scene);
        fill(stage, scene, appearance);
        scene.getAccelerators().putAll(AppearanceMenu.keys(new Choices(stage, scene, appearance)));
        stage.setScene(scene);
        tickWhileRunning();
    }

    private boolean isSimulated() {
        return services.manager().features().contains(Feature.SIMULATED);
    }

    /// Makes everything in the window, in the language and size of this moment.
    private void fill(Stage stage, Scene scene, Appearance appearance) {
        speak(services.preferences());
        var before = current();
        before.ifPresent(WindowContent::end);
        var made = new WindowContent(
                new WindowContent.Parts(services, desk, recent, filter, activity, presenter, problems, simulation,
                        this::ended, new Choices(stage, scene, appearance), appearance.scale(), stage, dialogs),
                before);
        content = made;
        stage.setTitle(text(isSimulated() ? "window.title.simulation" : "window.title"));
        scene.setRoot(made.root());
        if (stage.isShowing()) {
            layOut(made.root());
            // until it is laid out once, most of it is no part of the scene yet, and cannot have the focus
            made.settle();
            // a label that has put its text in place wants to be laid out again; and what is painted is painted once
            layOut(made.root());
        } else {
            Platform.runLater(made::settle);
        }
    }

    private static void layOut(Parent root) {
        root.applyCss();
        root.layout();
    }

    /// Time passes only while something runs: nothing moves unless something happens. No animation, which would keep JavaFX
    /// drawing all the time.
    private void tickWhileRunning() {
        desk.deskProperty().subscribe(now -> {
            if (now.isTicking() && !ticking) {
                ticking = true;
                TICK.execute(this::tick);
            }
        });
    }

    private void tick() {
        ticking = false;
        if (!closed && desk.desk().isTicking()) {
            // which begins the next tick
            desk.tick();
        }
    }

    /// What the view menu chooses.
    private final class Choices implements AppearanceMenu.Choices {

        private final Stage stage;
        private final Scene scene;
        private final Appearance appearance;

        Choices(Stage stage, Scene scene, Appearance appearance) {
            this.stage = stage;
            this.scene = scene;
            this.appearance = appearance;
        }

        @Override
        public Settings now() {
            return services.preferences().current();
        }

        @Override
        public void theme(Theme theme) {
            services.preferences().change(settings -> settings.withTheme(theme));
            appearance.apply();
        }

        @Override
        public void language(Optional<Language> language) {
            services.preferences().change(settings -> settings.withLanguage(language.map(Language::code)));
            fill(stage, scene, appearance);
            dialogs.speak();
            stage.requestFocus();
            activity.refresh();
        }

        @Override
        public void textPercent(int percent) {
            double before = appearance.scale();
            services.preferences().change(settings -> settings.withTextPercent(percent));
            appearance.apply();
            fill(stage, scene, appearance);
            dialogs.grow(appearance.scale() / before);
        }
    }
}
