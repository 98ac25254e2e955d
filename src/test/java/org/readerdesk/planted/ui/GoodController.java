package org.readerdesk.planted.ui;

import javafx.beans.property.SimpleObjectProperty;
import org.readerdesk.planted.manage.Operations;

/// Breaks nothing.
public record GoodController(SimpleObjectProperty<Operations> state) {
}
