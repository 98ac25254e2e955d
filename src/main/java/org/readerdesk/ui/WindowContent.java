package org.readerdesk.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Menu;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.readerdesk.diagnose.SystemFacts;
import org.readerdesk.diagnose.ServiceLook;
import org.readerdesk.journal.Details;
import org.readerdesk.journal.ExportHeader;
import org.readerdesk.manage.Operation;
import org.readerdesk.manage.Outcome;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.ui.activity.ActivityController;
import org.readerdesk.ui.activity.ActivityPane;
import org.readerdesk.ui.attachment.Panel;
import org.readerdesk.ui.attachment.AttachmentController;
import org.readerdesk.ui.attachment.AttachmentPane;
import org.readerdesk.ui.attachment.SuspectsController;
import org.readerdesk.ui.desk.DeskController;
import org.readerdesk.ui.desk.Presence;
import org.readerdesk.ui.guide.GuideController;
import org.readerdesk.ui.guide.GuidePane;
import org.readerdesk.ui.desk.RecentController;
import org.readerdesk.ui.kit.Looks;
import org.readerdesk.ui.kit.PulseTimer;
import org.readerdesk.ui.passport.Lanes;
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
            AppearanceMenu.Choices choices, double scale, Stage stage, Dialogs dialogs) {
    }

    /// The dialogs of which there is one at a time.
    record Dialogs(OneDialog<CardDialog> card, OneDialog<PassportDialog> passport) {

        /// Lets those that are open speak the language of the window.
        void speak() {
            card.speak();
            passport.speak();
        }

        /// Lets those that are open grow with their text.
        void grow(double factor) {
            card.grow(factor);
            passport.grow(factor);
        }
    }

    private final BooleanProperty alive = new SimpleBooleanProperty(true);
    private final Parts parts;
    private final DeskController desk;
    private final AttachmentController attachment;
    private final ReadersController readers;
    private final ResultController result;
    private final StatusController status;
    private final GuideController guide;
    private final ReadersPane readersPane;
    private final VBox root = new VBox();

    /// @param before whose place it takes: what was shown is shown again
    WindowContent(Parts parts, Optional<WindowContent> before) {
        this.parts = parts;
        var services = parts.services();
        desk = new DeskController(parts.desk(), alive);
        attachment = new AttachmentController(desk, services.attachments(), services.manager().features(),
                services.preferences(),
                PulseTimer::runLater, parts.outcomes(), parts.problems()::report);
        readers = new ReadersController(desk, parts.recent(), parts.filter(), services.manager().features(), alive);
        var machine = services.surroundings().machine();
        result = before.map(old -> new ResultController(parts.presenter(), desk, old.result))
                .orElseGet(() -> new ResultController(parts.presenter(), desk, machine.service()));
        status = new StatusController(services.manager(), parts.presenter()::explain, desk, machine.service(),
                services.monitor()::lookAgain);
        guide = GuideController.of(desk, _ -> result.shownProperty().get().isPresent(), services.manager(),
                parts.presenter()::explain, machine, PulseTimer::runLater);
        result.shownProperty().addListener((_, _, _) -> guide.follow(desk.desk()));
        readersPane = new ReadersPane(readers);
        fill();
    }

    Parent root() {
        return root;
    }

    AttachmentController attachment() {
        return attachment;
    }

    /// Moves the focus to where a person begins, and does what the first picture does not wait for: there is a list of
    /// thousands of cards.
    void settle() {
        readersPane.focusList();
        readers.name(parts.services().surroundings().names(), PulseTimer::runLater);
    }

    /// Takes a new outcome.
    void ended(Outcome outcome) {
        result.ended(outcome);
    }

    /// Shows what was looked up in the log.
    void show(Details details) {
        result.show(details);
    }

    /// Follows nothing any more.
    void end() {
        alive.set(false);
    }

    private void fill() {
        var services = parts.services();
        var attachmentPane = new AttachmentPane(attachment, new SuspectsController(attachment,
                services.surroundings().machine().programs(), PulseTimer::runLater), services.manager().platform());
        var resultPane = new ResultPane(result, StatusController.name(services.manager()), services.version(),
                attachment::run, attachment::isWorthIt);
        attachment.panelProperty().addListener((_, _, now) -> resultPane.refresh(
                now.filter(panel -> panel.situation().busy()
                        || panel.situation().presence() == Presence.NO_SERVICE).isPresent(),
                now.flatMap(Panel::waiting).map(Panel.Waiting::operation)));
        var activityPane = new ActivityPane(parts.activity(), alive, parts.scale(), services.preferences(),
                this::header);
        var menu = new MainMenu(attachment, new MainMenu.Commands(parts.stage()::close, readersPane::focusList,
                readersPane::focusFilter, attachmentPane::focusOperations, resultPane::focusResult,
                activityPane::focusLog,
                activityPane::focusSearch, resultPane::copy,
                status::listAgain, attachment::stopWaiting, attachmentPane::askHandle,
                () -> MissingDialog.show(parts.stage(), services, parts.desk(), parts.presenter(), status::listAgain),
                () -> About.show(parts.stage(), services)),
                CardDialog.entry(parts.stage(), services, parts.dialogs().card(), parts.desk(), desk,
                        readersPane::offer),
                PassportDialog.entry(parts.stage(), services, parts.dialogs().passport(), parts.desk(), desk,
                        new PassportDialog.Means(new Lanes(services.attachments(), parts.outcomes(),
                                parts.problems()::report), parts.presenter()::explain),
                        readersPane::offer),
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
        root.getChildren().addAll(menu, new Bars(status, parts.problems(), alive), across, new StatusLine(status,
                AppearanceMenu.languages("status-language-", parts.choices())));
    }

    /// Where an export comes from.
    private ExportHeader header(boolean host) {
        var services = parts.services();
        return new ExportHeader(Instant.now(), ZoneId.systemDefault(), services.version(), SystemFacts.system(),
                StatusController.name(services.manager()), SystemFacts.session().name(),
                host ? SystemFacts.host() : Optional.empty(), services.manager().platform());
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

    private VBox right(AttachmentPane attachmentPane, ResultPane resultPane) {
        var help = new GuidePane("guide", guide, status::listAgain,
                () -> attachment.run(new Operation.Attach(ShareMode.DIRECT, Protocol.NONE)),
                parts.services().openSimulator());
        var below = new StackPane(resultPane, help);
        below.setMinHeight(0);
        VBox.setVgrow(below, Priority.ALWAYS);
        var panel = new VBox(attachmentPane, below);
        panel.getStyleClass().add("reader-panel");
        panel.setMinHeight(0);
        attachment.panelProperty().subscribe(now -> Looks.show(attachmentPane, now.isPresent()));
        guide.guideProperty().subscribe(now -> {
            Looks.show(help, now.isPresent());
            Looks.show(resultPane, now.isEmpty());
        });
        return panel;
    }
}
