package org.readerdesk.app;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The program with a hand at its window: opens the simulator from the guide, and closes the window that shows it.
final class SwitchingWindow {

    private SwitchingWindow() {
    }

    public static void main(String[] args) {
        WindowHand.main(args, SwitchingWindow::act);
    }

    /// @return whether the window on the simulator was closed
    private static boolean act() {
        var windows = List.copyOf(Window.getWindows());
        for (var window : windows) {
            var scene = window.getScene();
            if (scene.lookup("#simulation-banner") == null) {
                // the guide is filled when it is shown
                if (scene.lookup("#guide-simulator") instanceof Button simulator && simulator.isVisible()) {
                    place(window);
                    // the second press comes while the first is at work
                    simulator.fire();
                    simulator.fire();
                }
            } else if (scene.lookup("#readers") instanceof ListView<?> list && !list.getItems().isEmpty()
                    && closing() == 0) {
                System.out.printf("%d window, %s, %d readers, at %.0f, monitors %d%n", windows.size(),
                        ((Stage) window).getTitle(), list.getItems().size(), window.getX(), monitors());
                window.hide();
                return true;
            }
        }
        return false;
    }

    private static void place(Window window) {
        window.setX(30);
        window.setY(40);
    }

    /// Threads that close the first session, which is over when there are none.
    private static long closing() {
        return threads("readerdesk-close");
    }

    private static long monitors() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter("readerdesk-monitor"::equals)
                .count();
    }

    private static long threads(String name) {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith(name)).count();
    }
}
