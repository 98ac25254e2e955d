package org.readerdesk.app;

import javafx.scene.control.Button;
import javafx.stage.Window;

/// The program with a hand at its window: attaches, and closes the window while that call hangs.
final class HungWindow {

    /// What is printed when the window is told to close.
    static final String CLOSING = "closing while a call hangs";

    private HungWindow() {
    }

    public static void main(String[] args) {
        WindowHand.main(args, HungWindow::act);
    }

    /// @return whether the window was closed
    private static boolean act() {
        for (var window : Window.getWindows()) {
            var waiting = window.getScene().lookup("#waiting");
            if (!(window.getScene().lookup("#attach") instanceof Button attach)) {
                // the names come first
                continue;
            }
            if (waiting.isVisible()) {
                System.out.println(CLOSING);
                long before = System.nanoTime();
                window.hide();
                System.out.println("hidden after ms: " + (System.nanoTime() - before) / 1_000_000);
                return true;
            }
            if (!attach.isDisabled()) {
                attach.fire();
            }
        }
        return false;
    }
}
