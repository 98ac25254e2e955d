package org.readerdesk.ui;

import atlantafx.base.theme.PrimerLight;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.ui.activity.ActivityController;
import org.readerdesk.ui.activity.ActivityPane;
import org.readerdesk.ui.attachment.Action;
import org.readerdesk.ui.attachment.AttachmentController;
import org.readerdesk.ui.attachment.AttachmentPane;
import org.readerdesk.ui.desk.DeskController;
import org.readerdesk.ui.desk.Presence;
import org.readerdesk.ui.kit.Looks;
import org.readerdesk.ui.kit.PulseTimer;
import org.readerdesk.ui.readers.ReadersController;
import org.readerdesk.ui.readers.ReadersPane;
import org.readerdesk.ui.result.ResultController;
import org.readerdesk.ui.result.ResultPane;
import org.readerdesk.ui.result.ResultPresenter;
import org.readerdesk.ui.simulation.SimulationController;
import org.readerdesk.ui.simulation.SimulationMenu;
import org.readerdesk.ui.status.Bars;
import org.readerdesk.ui.status.ProblemController;
import org.readerdesk.ui.status.SimulationBanner;
import org.readerdesk.ui.status.StatusController;
import org.readerdesk.ui.status.StatusLine;

import static org.readerdesk.ui.text.Messages.text;

/// The main window. To be made and shown on the JavaFX thread.
public final class MainWindow {

    private static final double WIDTH = 1200;
    private static final double HEIGHT = 780;
    private static final double MIN_WIDTH = 720;
    private static final double MIN_HEIGHT = 520;
    private static final double LEFT = 0.3;
    private static final double NARROW_LEFT = 220;
    private static final double WIDE_LEFT = 330;
    private static final Duration TICK = Duration.millis(250);

    private final WindowServices services;
    private final DeskController desk;
    private final AttachmentController attachment;
    private final ReadersController readers;
    private final ResultController result;
    private final ActivityController activity;
    private final StatusController status;
    private final Optional<SimulationController> simulation;
    private final ProblemController problems = new ProblemController();

    /// Makes the controllers; nothing is shown yet.
    public MainWindow(WindowServices services) {
        this.services = services;
        var presenter = new ResultPresenter(ResultCodes.standard(), services.manager().platform());
        desk = new DeskController(services.monitor(), services.attachments(), InstantSource.system(),
                PulseTimer::runLater);
        attachment = new AttachmentController(desk, services.attachments(), services.manager().features(),
                PulseTimer::runLater, this::ended, problems::report);
        readers = new ReadersController(desk, services.manager().features());
        result = new ResultController(presenter, desk);
        activity = new ActivityController(presenter::explain, result::show);
        status = new StatusController(services.manager(), presenter::explain, desk);
        simulation = services.scene().map(scene -> new SimulationController(scene, desk, presenter::explain));
    }

    private void ended(Outcome outcome) {
        if (outcome.operation() instanceof Operation.AttachByHandle) {
            // it ran on the lane that owns the handle
            desk.select(outcome.reader());
        }
        activity.ended(outcome);
        result.ended(outcome);
    }

    /// Shows the window in `stage`.
    public void show(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> problems.report(failure));
        stage.setTitle(text(isSimulated() ? "window.title.simulation" : "window.title"));
        stage.setScene(scene(stage));
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setOnHidden(_ -> services.onClose().run());
        tickWhileRunning();
        PulseTimer.install();
        stage.show();
    }

    private boolean isSimulated() {
        return services.manager().features().contains(Feature.SIMULATED);
    }

    private Scene scene(Stage stage) {
        var readersPane = new ReadersPane(readers);
        var attachmentPane = new AttachmentPane(attachment);
        var resultPane = new ResultPane(result, StatusController.name(services.manager()), services.version(),
                attachment::run, attachment::isWorthIt);
        attachment.panelProperty().addListener((_, _, now) -> resultPane.refresh(
                now.filter(panel -> panel.situation().busy()
                        || panel.situation().presence() == Presence.NO_SERVICE).isPresent()));
        var activityPane = new ActivityPane(activity);
        var menu = new MainMenu(attachment, new MainMenu.Commands(stage::close, readersPane::focusList,
                attachmentPane::focusOperations, resultPane::focusResult, activityPane::focusLog, resultPane::copy,
                attachment::stopWaiting, attachmentPane::askHandle, () -> About.show(stage, services)),
                simulation.<List<Menu>>map(driver -> List.of(new SimulationMenu(driver))).orElse(List.of()));
        var down = new SplitPane(right(attachmentPane, resultPane), activityPane);
        down.setId("right-split");
        down.setOrientation(Orientation.VERTICAL);
        down.setDividerPositions(0.68);
        var across = new SplitPane(readersPane, down);
        across.setId("main-split");
        SplitPane.setResizableWithParent(readersPane, false);
        // once the window has its size; afterwards the person decides
        across.widthProperty().addListener((_, before, width) -> {
            if (before.doubleValue() == 0) {
                across.setDividerPositions(Math.clamp(LEFT * width.doubleValue(), NARROW_LEFT, WIDE_LEFT)
                        / width.doubleValue());
            }
        });
        VBox.setVgrow(across, Priority.ALWAYS);
        var root = new VBox();
        root.getStyleClass().add("window");
        if (isSimulated()) {
            root.getChildren().add(banner());
        }
        root.getChildren().addAll(menu, new Bars(status, problems), across, new StatusLine(status));
        var screen = Screen.getPrimary().getVisualBounds();
        var scene = new Scene(root, Math.min(wished(stage.getWidth(), WIDTH), screen.getWidth()),
                Math.min(wished(stage.getHeight(), HEIGHT), screen.getHeight()));
        scene.getStylesheets().add(MainWindow.class.getResource("readerdesk.css").toExternalForm());
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F5),
                () -> attachment.run(Action.STATUS.operation()));
        Platform.runLater(readersPane::focusList);
        return scene;
    }

    /// A stage without a size has NaN.
    private static double wished(double ofStage, double otherwise) {
        return Double.isNaN(ofStage) ? otherwise : ofStage;
    }

    private SimulationBanner banner() {
        var why = services.insteadOfSystem().map(answer -> text("simulation.instead",
                ResultCodes.standard().name(answer, services.manager().platform()), answer.code().hex()));
        var banner = new SimulationBanner(why.orElseGet(() -> text("simulation.wanted")));
        simulation.ifPresent(driver -> driver.noteProperty().addListener((_, _, note) -> banner.note(note)));
        return banner;
    }

    private StackPane right(AttachmentPane attachmentPane, ResultPane resultPane) {
        VBox.setVgrow(resultPane, Priority.ALWAYS);
        var panel = new VBox(attachmentPane, resultPane);
        panel.getStyleClass().add("reader-panel");
        panel.setMinHeight(0);
        var nothing = Looks.wrapping("nothing-selected", "placeholder");
        status.statusProperty().addListener((_, _, now) -> advise(nothing, now));
        advise(nothing, status.statusProperty().get());
        var right = new StackPane(nothing, panel);
        right.setMinHeight(0);
        attachment.panelProperty().addListener((_, _, now) -> {
            Looks.show(panel, now.isPresent());
            Looks.show(nothing, now.isEmpty());
        });
        Looks.show(panel, attachment.panel().isPresent());
        Looks.show(nothing, attachment.panel().isEmpty());
        return right;
    }

    /// Fills the place where a reader would be.
    private static void advise(Label nothing, StatusController.Status now) {
        var tries = now.outage().map(StatusController.Outage::tries).orElse(List.of());
        nothing.setText(tries.isEmpty() ? text("nothing.selected") : text("nothing.try", IntStream
                .range(0, tries.size()).mapToObj(i -> text("nothing.point", i + 1, tries.get(i)))
                .collect(Collectors.joining("\n"))));
        Looks.state(nothing, "advice", !tries.isEmpty());
    }

    /// Time passes only while something runs: nothing moves unless something happens.
    private void tickWhileRunning() {
        var ticker = new Timeline(new KeyFrame(TICK, _ -> desk.tick()));
        ticker.setCycleCount(Animation.INDEFINITE);
        desk.deskProperty().addListener((_, _, now) -> {
            if (now.isTicking()) {
                ticker.play();
            } else {
                ticker.stop();
            }
        });
    }
}
