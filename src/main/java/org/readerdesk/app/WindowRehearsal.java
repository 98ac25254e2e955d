package org.readerdesk.app;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.stage.Window;

/// For the build of the installers: opens the window as every start does, on the system's resource manager, so that Java can
/// keep those classes in the window's start cache. Looks that each reader is shown, presses what is pressed most, and closes
/// the window.
public final class WindowRehearsal {

    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long PAUSE_MILLIS = 100;
    private static final List<String> PRESSED = List.of("attach", "status", "reconnect", "lock", "unlock", "detach");

    private WindowRehearsal() {
    }

    /// Takes the number of readers that a resource manager has whose cards may be used; then the window must show them. With
    /// no number nothing is pressed. Ends with 1 when the window is not complete in time.
    public static void main(String[] args) {
        var readers = Arrays.stream(args).map(Integer::valueOf).findFirst();
        Thread.ofPlatform().daemon().name("readerdesk-rehearsal").start(() -> rehearse(readers));
        Main.main(new String[0]);
    }

    private static void rehearse(Optional<Integer> readers) {
        try {
            long end = System.nanoTime() + LIMIT_NANOS;
            await(() -> isComplete(readers), end);
            if (readers.isPresent()) {
                for (var button : PRESSED) {
                    await(() -> press(button), end);
                }
                // a reader without a card
                await(WindowRehearsal::selectLast, end);
                await(() -> find("guide", Node.class).filter(Node::isVisible).isPresent(), end);
            }
            Platform.runLater(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        } catch (TimeoutException | ExecutionException e) {
            Thread.getDefaultUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), e);
            Runtime.getRuntime().halt(1);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Look {
        boolean isDone();
    }

    /// Looks on the JavaFX thread until `look` is done.
    private static void await(Look look, long end) throws InterruptedException, ExecutionException, TimeoutException {
        boolean done = false;
        while (!done) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("the window was not complete in time");
            }
            Thread.sleep(PAUSE_MILLIS);
            var looked = new CompletableFuture<Boolean>();
            try {
                Platform.runLater(() -> looked.complete(look.isDone()));
                done = looked.get(LIMIT_NANOS, TimeUnit.NANOSECONDS);
            } catch (IllegalStateException _) {
                // JavaFX has not begun
            }
        }
    }

    private static boolean isComplete(Optional<Integer> readers) {
        return find("readers", ListView.class).filter(list -> Objects.equals(list.getScene().getFocusOwner(), list))
                .filter(list -> readers.isEmpty() || readers.get() == list.getItems().size()).isPresent();
    }

    /// @return whether the button was there to be pressed
    private static boolean press(String id) {
        var button = find(id, Button.class).filter(found -> !found.isDisabled());
        button.ifPresent(Button::fire);
        return button.isPresent();
    }

    private static boolean selectLast() {
        find("readers", ListView.class).ifPresent(list -> list.getSelectionModel().selectLast());
        return true;
    }

    private static <T> Optional<T> find(String id, Class<T> type) {
        return Window.getWindows().stream().map(Window::getScene).filter(Objects::nonNull)
                .map(scene -> scene.lookup("#" + id)).filter(type::isInstance).map(type::cast).findFirst();
    }
}
