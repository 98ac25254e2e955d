package org.readerdesk.ui;

import javafx.stage.Window;
import org.readerdesk.ui.about.AboutFacts;
import org.readerdesk.ui.about.AboutPane;

import static org.readerdesk.ui.text.Messages.text;

/// The dialog that tells what ReaderDesk is and runs on.
final class About {

    private About() {
    }

    static void show(Window owner, WindowServices services) {
        dialog(owner, services).show(() -> {
        });
    }

    static WideDialog dialog(Window owner, WindowServices services) {
        var around = services.surroundings();
        var facts = AboutFacts.gather(services.version(), around.build(), services.manager(), around.places());
        return new WideDialog(owner, "about", text("about.title"), new AboutPane(facts));
    }
}
