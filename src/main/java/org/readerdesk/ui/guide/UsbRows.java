package org.readerdesk.ui.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.readerdesk.ui.guide.Guide.UsbLine;
import org.readerdesk.ui.guide.Guide.UsbList;
import org.readerdesk.ui.kit.Looks;

import static org.readerdesk.ui.text.Messages.text;

/// The readers that the system has, each with how it stands with PC/SC.
final class UsbRows extends VBox {

    private final String prefix;
    private final Label title;
    private final Label sentence;
    private final VBox devices = new VBox();

    UsbRows(String prefix) {
        this.prefix = prefix;
        setId(prefix + "-usb");
        getStyleClass().add("guide-usb");
        title = Looks.label(prefix + "-usb-title", "column-title");
        title.setText(text("guide.usb.title"));
        sentence = Looks.wrapping(prefix + "-usb-sentence", "secondary");
        devices.getStyleClass().add("guide-devices");
        getChildren().addAll(title, sentence, devices);
    }

    void show(Optional<UsbList> list) {
        Looks.show(this, list.isPresent());
        list.ifPresent(now -> {
            sentence.setText(now.sentence());
            devices.getChildren().setAll(rows(now.devices()));
            Looks.show(devices, !now.devices().isEmpty());
        });
    }

    private List<Node> rows(List<UsbLine> lines) {
        var rows = new ArrayList<Node>();
        for (var line : lines) {
            String id = prefix + "-usb-" + rows.size();
            var name = Looks.wrapping(id + "-name", "guide-device");
            name.setText(line.name());
            var numbers = Looks.label(id + "-numbers", "code");
            numbers.setText(line.numbers());
            var head = new FlowPane(name, numbers);
            head.getStyleClass().add("guide-device-head");
            name.maxWidthProperty().bind(head.widthProperty());
            var advice = Looks.wrapping(id + "-advice", "secondary");
            advice.setText(line.advice());
            var words = new VBox(head, advice);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            var row = new HBox(Looks.icon(line.listed() ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE), words);
            row.setId(id);
            row.getStyleClass().add("guide-device-row");
            Looks.state(row, "listed", line.listed());
            rows.add(row);
        }
        return rows;
    }
}
