package org.readerdesk.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.readerdesk.diagnose.ServiceLook;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.ui.activity.ActivityController;
import org.readerdesk.ui.activity.ActivityPane;
import org.readerdesk.ui.attachment.AttachmentController;
import org.readerdesk.ui.attachment.AttachmentPane;
import org.readerdesk.ui.desk.DeskController;
import org.readerdesk.ui.desk.Presence;
import org.readerdesk.ui.desk.RecentController;
import org.readerdesk.ui.kit.Looks;
import org.readerdesk.ui.kit.PulseTimer;
import org.readerdesk.ui.readers.FilterController;
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

/// Everything in the main window, in one language and size: made anew when another is chosen.
final class WindowContent {

    private static final double LEFT = 0.3;
    private static final double NARROW_LEFT = 220;
    private static final double WIDE_LEFT = 330;
    private static final double UPPER = 0.68;

    /// What outlives a content.
    ///
    /// @param outcomes gets every outcome, also of operations that outlive the content
    /// @param choices how everything looks
    /// @param scale how much larger than designed everything is
    record Parts(WindowServices services, DeskController desk, RecentController recent, FilterController filter,
            ActivityController activity, ResultPresenter presenter, ProblemController problems,
            Optional<SimulationController> simulation, Consumer<Outcome> outcomes,
            AppearanceMenu.Choices choices, double scale, Stage stage) {
    }

    private final BooleanProperty alive = new SimpleBooleanProperty(true);
    private final Parts parts;
    private final DeskController desk;
    private final AttachmentController attachment;
    private final ReadersController readers;
    private final ResultController result;
    private final StatusController status;
    private final ReadersPane readersPane;
    private final VBox root = new VBox();

    /// @param before whose place it takes: what was shown is shown again
    WindowContent(Parts parts, Optional<WindowContent> before) {
        this.parts = parts;
        var services = parts.services();
        desk = new DeskController(parts.desk(), alive);
        attachment = new AttachmentController(desk, services.attachments(), services.manager().features(),
                PulseTimer::runLater, parts.outcomes(), parts.problems()::report);
        readers = new ReadersController(desk, parts.recent(), parts.filter(), services.manager().features(), alive);
        result = before.map(old -> new ResultController(parts.presenter(), desk, old.result))
                .orElseGet(() -> new ResultController(parts.presenter(), desk,
                        services.manager().features().contains(Feature.SIMULATED) ? ServiceLook.blind()
                                : new ServiceLook(services.manager().platform())));
        status = new StatusController(services.manager(), parts.presenter()::explain, desk);
        readersPane = new ReadersPane(readers);
        fill();
    }

    Parent root() {
        return root;
    }

    AttachmentController attachment() {
        return attachment;
    }

    /// Moves the focus to where a person begins.
    void focus() {
        readersPane.focusList();
    }

    /// Takes a new outcome.
    void ended(Outcome outcome) {
        result.ended(outcome);
    }

    /// Shows an older outcome.
    void show(Outcome outcome) {
        result.show(outcome);
    }

    /// Follows nothing any more.
    void end() {
        alive.set(false);
    }

    private void fill() {
        var services = parts.services();
        var attachmentPane = new AttachmentPane(attachment, services.manager().platform());
        var resultPane = new ResultPane(result, StatusController.name(services.manager()), services.version(),
                attachment::run, attachment::isWorthIt);
        attachment.panelProperty().addListener((_, _, now) -> resultPane.refresh(
                now.filter(panel -> panel.situation().busy()
                        || panel.situation().presence() == Presence.NO_SERVICE).isPresent()));
        var activityPane = new ActivityPane(parts.activity(), alive, parts.scale());
        var menu = new MainMenu(attachment, new MainMenu.Commands(parts.stage()::close, readersPane::focusList,
                readersPane::focusFilter, attachmentPane::focusOperations, resultPane::focusResult,
                activityPane::focusLog, resultPane::copy,
                attachment::stopWaiting, attachmentPane::askHandle, () -> About.show(parts.stage(), services)),
                AppearanceMenu.items(parts.choices()),
                parts.simulation().<List<Menu>>map(driver -> List.of(new SimulationMenu(driver))).orElse(List.of()));
        var down = split("right-split", Orientation.VERTICAL, UPPER, right(attachmentPane, resultPane), activityPane);
        var across = split("main-split", Orientation.HORIZONTAL, LEFT, readersPane, down);
        SplitPane.setResizableWithParent(readersPane, false);
        readersPane.setMinWidth(readersPane.getMinWidth() * parts.scale());
        readersPane.setMaxWidth(readersPane.getMaxWidth() * parts.scale());
        VBox.setVgrow(across, Priority.ALWAYS);
        root.getStyleClass().add("window");
        if (services.manager().features().contains(Feature.SIMULATED)) {
            root.getChildren().add(banner());
        }
        root.getChildren().addAll(menu, new Bars(status, parts.problems(), alive), across, new StatusLine(status));
    }

    /// Two panels, parted where the person parted them last.
    private SplitPane split(String id, Orientation orientation, double otherwise, Node first, Node second) {
        var split = new SplitPane(first, second);
        split.setId(id);
        split.setOrientation(orientation);
        var preferences = parts.services().preferences();
        var kept = Optional.ofNullable(preferences.current().dividers().get(id));
        var divider = split.getDividers().getFirst();
        split.setDividerPositions(kept.orElse(otherwise));
        if (orientation == Orientation.HORIZONTAL) {
            // once the window has its size; afterwards the person decides
            split.widthProperty().addListener((_, before, width) -> {
                if (before.doubleValue() == 0 && width.doubleValue() > 0) {
                    split.setDividerPositions(kept.orElseGet(() -> Math.clamp(LEFT * width.doubleValue(),
                            NARROW_LEFT * parts.scale(), WIDE_LEFT * parts.scale()) / width.doubleValue()));
                }
            });
        }
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> preferences.change(
                settings -> settings.withDivider(id, Math.clamp(divider.getPosition(), 0, 1))));
        return split;
    }

    private SimulationBanner banner() {
        var services = parts.services();
        var why = services.insteadOfSystem().map(answer -> text("simulation.instead",
                parts.presenter().explain(answer).name(), answer.code().hex()));
        var banner = new SimulationBanner(why.orElseGet(() -> text("simulation.wanted")));
        parts.simulation().ifPresent(driver -> driver.noteProperty().when(alive).subscribe(banner::note));
        return banner;
    }

    private StackPane right(AttachmentPane attachmentPane, ResultPane resultPane) {
        VBox.setVgrow(resultPane, Priority.ALWAYS);
        var panel = new VBox(attachmentPane, resultPane);
        panel.getStyleClass().add("reader-panel");
        panel.setMinHeight(0);
        var nothing = Looks.wrapping("nothing-selected", "placeholder");
        status.statusProperty().subscribe(now -> advise(nothing, now));
        var right = new StackPane(nothing, panel);
        right.setMinHeight(0);
        attachment.panelProperty().subscribe(now -> {
            Looks.show(panel, now.isPresent());
            Looks.show(nothing, now.isEmpty());
        });
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
}
