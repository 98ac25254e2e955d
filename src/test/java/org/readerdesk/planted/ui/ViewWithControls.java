package org.readerdesk.planted.ui;

import javafx.scene.control.Button;

/// Breaks nothing: a view may know controls.
public record ViewWithControls(Button button) {
}
