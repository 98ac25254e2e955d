package org.readerdesk.ui.status;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.readerdesk.diagnose.SessionKind;
import org.readerdesk.ui.kit.Looks;
import org.readerdesk.ui.kit.Tip;
import org.readerdesk.ui.text.Messages;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// The line at the bottom.
public final class StatusLine extends HBox {

    private final Circle light = new Circle(4);
    private final Label manager = Looks.label("status-manager");
    private final Label readers = Looks.label("status-readers");
    private final Label listed = Looks.label("status-listed");
    private final Label session = Looks.label("status-session");
    private final FontIcon sign = Looks.icon(Feather.MONITOR);
    private final Tooltip meaning = new Tooltip();
    private final Label open = Looks.label("status-open");

    /// Follows the controller.
    ///
    /// @param languages to choose from
    public StatusLine(StatusController controller, List<MenuItem> languages) {
        setId("status-line");
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        light.getStyleClass().add("light");
        List.of(readers, session, open).forEach(label -> label.setMinWidth(USE_PREF_SIZE));
        session.setGraphic(sign);
        session.setTooltip(meaning);
        var language = new MenuButton(Messages.language().ownName());
        language.setId("status-language");
        language.getStyleClass().add("flat");
        language.setMinWidth(USE_PREF_SIZE);
        language.setAccessibleText(text("status.language", Messages.language().ownName()));
        Tip.on(language, text("status.language.tip"));
        language.getItems().addAll(languages);
        getChildren().addAll(light, manager, readers, listed, Looks.filler(), session, open, language);
        controller.statusProperty().addListener((_, _, now) -> update(now));
        update(controller.statusProperty().get());
    }

    private void update(StatusController.Status now) {
        manager.setText(now.manager());
        Looks.tone(light, now.tone());
        readers.setText(now.readers());
        listed.setText(now.listed());
        Looks.show(readers, !now.readers().isEmpty());
        Looks.show(listed, !now.listed().isEmpty());
        Looks.show(session, now.session().isPresent());
        now.session().ifPresent(this::show);
        open.setText(now.open());
    }

    private void show(SessionKind kind) {
        session.setText(of("session", kind));
        meaning.setText(of("session.more", kind));
        session.setAccessibleText(of("session.more", kind));
        sign.setIconCode(switch (kind) {
            case LOCAL -> Feather.MONITOR;
            case SSH -> Feather.TERMINAL;
            case REMOTE_DESKTOP -> Feather.CAST;
        });
    }
}
