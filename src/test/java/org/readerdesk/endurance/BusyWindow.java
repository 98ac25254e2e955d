package org.readerdesk.endurance;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Window;
import org.readerdesk.app.Main;

/// The program with a hand at its window, which attaches to the first reader and then presses whatever can be pressed
/// and resets nothing, until the window is closed by it or the process is told to end.
///
/// Arguments: a seed, after how many milliseconds of that it closes the window (negative: never), then the program's.
final class BusyWindow {

    /// What is printed once the hand has attached.
    static final String BUSY = "the hand is busy";
    /// What is printed when the hand closes the window.
    static final String CLOSING = "the hand closes the window";

    private static final List<String> BUTTONS = List.of("attach", "lock", "status", "unlock", "lock", "status");
    private static final long PAUSE_NANOS = 4_000_000;

    private final RandomGenerator random;
    private final long closeAfterNanos;
    private long busySince;

    private BusyWindow(long seed, long closeAfterNanos) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.closeAfterNanos = closeAfterNanos;
    }

    public static void main(String[] args) {
        var hand = new BusyWindow(Long.parseLong(args[0]), Long.parseLong(args[1]) * 1_000_000);
        Thread.ofPlatform().daemon().name("hand").start(() -> {
            while (true) {
                try {
                    Platform.runLater(hand::act);
                } catch (IllegalStateException _) {
                    // JavaFX has not begun, or has ended
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        });
        Main.main(List.of(args).subList(2, args.length).toArray(String[]::new));
    }

    private void act() {
        for (var window : List.copyOf(Window.getWindows())) {
            var scene = window.getScene();
            if (scene.lookup("#attach") == null) {
                // the names come first
                continue;
            }
            if (busySince == 0) {
                if (!button(scene, "unlock").isDisabled() || !button(scene, "detach").isDisabled()) {
                    busySince = System.nanoTime();
                    System.out.println(BUSY);
                } else if (!button(scene, "attach").isDisabled()) {
                    button(scene, "attach").fire();
                }
            } else if (closeAfterNanos >= 0 && System.nanoTime() - busySince > closeAfterNanos) {
                System.out.println(CLOSING);
                window.hide();
            } else {
                var pressed = button(scene, BUTTONS.get(random.nextInt(BUTTONS.size())));
                if (!pressed.isDisabled()) {
                    pressed.fire();
                }
            }
        }
    }

    private static Button button(Scene scene, String id) {
        return (Button) scene.lookup("#" + id);
    }
}
