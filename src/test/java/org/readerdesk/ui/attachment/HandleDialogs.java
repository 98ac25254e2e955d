package org.readerdesk.ui.attachment;

import java.util.List;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;
import org.readerdesk.manage.HeldHandle;

/// The dialog that asks for a handle, for tests of other packages.
public final class HandleDialogs {

    private HandleDialogs() {
    }

    /// Its pane; it is not shown. On the JavaFX thread.
    public static DialogPane pane(Window owner, List<HeldHandle> handles) {
        return new HandleDialog(owner, handles).pane();
    }
}
