package org.readerdesk.planted.ui;

import javafx.scene.control.Button;

public record ButtonController(Button button) {
}
