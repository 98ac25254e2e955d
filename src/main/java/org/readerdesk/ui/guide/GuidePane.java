package org.readerdesk.ui.guide;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.readerdesk.ui.attachment.Shortcuts;
import org.readerdesk.ui.guide.Guide.Kind;
import org.readerdesk.ui.kit.Looks;
import org.readerdesk.ui.kit.Tip;

import static org.readerdesk.ui.text.Messages.text;

/// Shows the help: what it means, what to check, what to press, what to copy.
public final class GuidePane extends ScrollPane {

    private final String prefix;
    private final FontIcon sign = Looks.icon(Feather.INFO);
    private final Label title;
    private final Label sentence;
    private final Label session;
    private final Label pointsTitle;
    private final VBox points = new VBox();
    private final Button again = new Button("", Looks.icon(Feather.REFRESH_CW));
    private final Button direct = new Button();
    private final Button simulator = new Button("", Looks.icon(Feather.PLAY_CIRCLE));
    private final FlowPane buttons = new FlowPane();
    private final HBox head;
    private final VBox all = new VBox();
    private final boolean opensSimulator;
    private final CommandRows commands;
    private final UsbRows usb;
    private final CommandRows simulation;

    /// Follows the controller.
    ///
    /// @param prefix begins the ids, for this may be shown twice
    /// @param listAgain lists the readers again
    /// @param attachDirect attaches to the selected reader itself
    /// @param openSimulator opens the simulator in the place of this window; empty: the command for it is shown instead
    public GuidePane(String prefix, GuideController controller, Runnable listAgain, Runnable attachDirect,
            Optional<Runnable> openSimulator) {
        this.prefix = prefix;
        opensSimulator = openSimulator.isPresent();
        setId(prefix);
        getStyleClass().add("guide");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(0);
        title = Looks.wrapping(prefix + "-title", "guide-title");
        sentence = Looks.wrapping(prefix + "-sentence");
        session = Looks.wrapping(prefix + "-session", "guide-session");
        session.setGraphic(Looks.icon(Feather.ALERT_TRIANGLE));
        pointsTitle = Looks.label(prefix + "-points-title", "column-title");
        pointsTitle.setText(text("guide.check"));
        points.getStyleClass().add("points");
        again.setId(prefix + "-again");
        again.getStyleClass().add("accent");
        again.setText(text("guide.again"));
        Tip.on(again, text("list.again.tip", Shortcuts.LIST_AGAIN.getDisplayText()));
        again.setOnAction(_ -> listAgain.run());
        direct.setId(prefix + "-direct");
        direct.setText(text("guide.direct"));
        Tip.on(direct, text("guide.direct.tip"));
        direct.setOnAction(_ -> attachDirect.run());
        simulator.setId(prefix + "-simulator");
        simulator.setText(text("guide.simulator"));
        Tip.on(simulator, text("guide.simulator.tip"));
        simulator.setOnAction(_ -> openSimulator.ifPresent(Runnable::run));
        buttons.getStyleClass().add("guide-buttons");
        commands = new CommandRows(prefix + "-commands", prefix);
        simulation = new CommandRows(prefix + "-simulation", prefix);
        usb = new UsbRows(prefix);
        head = new HBox(sign, title);
        head.getStyleClass().add("guide-head");
        HBox.setHgrow(title, Priority.ALWAYS);
        all.getStyleClass().add("guide-words");
        all.setMinWidth(0);
        var place = new VBox(all);
        place.getStyleClass().add("guide-place");
        controller.guideProperty().subscribe(now -> now.ifPresent(guide -> {
            // not before: what is hidden takes part in every styling
            setContent(place);
            show(guide);
        }));
    }

    private void show(Guide now) {
        sign.setIconCode(sign(now.kind()));
        title.setText(now.title());
        sentence.setText(now.sentence());
        session.setText(now.session().orElse(""));
        Looks.show(session, now.session().isPresent());
        points.getChildren().setAll(points(now.points()));
        Looks.show(pointsTitle, !now.points().isEmpty());
        Looks.show(points, !now.points().isEmpty());
        Looks.show(again, now.listsAgain());
        Looks.show(direct, now.attachesDirect());
        boolean offered = opensSimulator && now.simulation().isPresent();
        Looks.show(simulator, offered);
        Looks.show(buttons, now.listsAgain() || now.attachesDirect() || offered);
        commands.show(now.commands());
        usb.show(now.usb());
        simulation.show(now.simulation().filter(_ -> !opensSimulator).stream().toList());
        Looks.onlyShown(buttons, List.of(again, direct, simulator));
        Looks.onlyShown(all,
                List.of(head, sentence, session, usb, pointsTitle, points, commands, buttons, simulation));
        setAccessibleText(text("guide.accessible", now.title(), now.sentence()));
    }

    private List<HBox> points(List<String> lines) {
        return IntStream.range(0, lines.size()).mapToObj(i -> {
            var number = Looks.label(prefix + "-point-number-" + i, "secondary");
            number.setText(text("result.number", i + 1));
            number.setMinWidth(USE_PREF_SIZE);
            var words = Looks.wrapping(prefix + "-point-" + i);
            words.setText(lines.get(i));
            HBox.setHgrow(words, Priority.ALWAYS);
            var line = new HBox(number, words);
            line.getStyleClass().add("point");
            return line;
        }).toList();
    }

    private static Feather sign(Kind kind) {
        return switch (kind) {
            case STARTING -> Feather.CLOCK;
            case NO_SERVICE -> Feather.CLOUD_OFF;
            case NO_READERS -> Feather.INBOX;
            case NOTHING_SELECTED -> Feather.LIST;
            case NO_CARD -> Feather.CREDIT_CARD;
            case MISSING -> Feather.HELP_CIRCLE;
        };
    }
}
