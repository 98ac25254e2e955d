package org.readerdesk.ui.kit;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Lets JavaFX's timer run slowly while nothing is to be drawn.
///
/// JavaFX looks some 60 times a second whether something is to be drawn, and on Linux and Windows it goes on with that for
/// ever. Here it looks once a second when nothing was drawn for a moment. Any input, and whatever comes through
/// [#runLater], sets it back at once; what changes in another way is drawn a second later at most.
///
/// JavaFX lets its timer be reached only where the program was started with its packages `com.sun.javafx.tk`,
/// `com.sun.javafx.tk.quantum` and `com.sun.glass.ui` opened; otherwise nothing changes. To be used on the JavaFX thread,
/// but for [#runLater].
public final class PulseTimer {

    private static final int SLOW_MILLIS = 1000;
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final Executor LATER = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, Platform::runLater);

    private static @Nullable PulseTimer installed;

    private final Optional<Timer> timer;
    private boolean slow;
    private boolean looking;
    private long active;

    /// JavaFX's own.
    private record Timer(Object timer, Field period, Method stop, Method start, int fastMillis) {

        /// Empty where it cannot be reached, or follows the screen and pauses by itself, as on macOS.
        static Optional<Timer> find() {
            try {
                var toolkit = Class.forName("com.sun.javafx.tk.Toolkit").getMethod("getToolkit").invoke(null);
                var field = toolkit.getClass().getDeclaredField("pulseTimer");
                field.setAccessible(true);
                var timer = field.get(toolkit);
                var type = Class.forName("com.sun.glass.ui.Timer");
                var period = type.getDeclaredField("period");
                period.setAccessible(true);
                return Optional.of((int) period.getDouble(timer)).filter(millis -> millis > 0)
                        .map(millis -> new Timer(timer, period, method(type, "stop"), method(type, "start", int.class),
                                millis));
            } catch (ReflectiveOperationException | RuntimeException _) {
                return Optional.empty();
            }
        }

        private static Method method(Class<?> type, String name, Class<?>... parameters) {
            try {
                return type.getMethod(name, parameters);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        /// How long JavaFX waits now from look to look.
        int millis() {
            try {
                return (int) period.getDouble(timer);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("JavaFX's timer cannot be read", e);
            }
        }

        void every(int millis) {
            try {
                stop.invoke(timer);
                start.invoke(timer, millis);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("JavaFX's timer cannot be set", e);
            }
        }
    }

    private PulseTimer(Optional<Timer> timer) {
        this.timer = timer;
    }

    /// Begins, once for all windows of the process.
    public static void install() {
        if (installed == null) {
            installed = new PulseTimer(Timer.find());
            if (installed.timer.isPresent()) {
                installed.watchWindows();
            }
        }
    }

    /// As [Platform#runLater], and what it changes is drawn without delay; from any thread.
    public static void runLater(Runnable task) {
        Platform.runLater(() -> {
            if (installed != null) {
                installed.wake();
            }
            task.run();
        });
    }

    /// How long JavaFX waits now from look to look; empty where its timer is left alone.
    static Optional<Integer> millis() {
        return Optional.ofNullable(installed).flatMap(pulse -> pulse.timer).map(Timer::millis);
    }

    private void watchWindows() {
        Window.getWindows().forEach(this::watch);
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::watch);
            }
        });
        wake();
    }

    private void watch(Window window) {
        window.addEventFilter(Event.ANY, _ -> wake());
        window.widthProperty().subscribe(this::wake);
        window.heightProperty().subscribe(this::wake);
        window.sceneProperty().subscribe(scene -> Optional.ofNullable(scene).ifPresent(this::watch));
    }

    private void watch(Scene scene) {
        scene.addPostLayoutPulseListener(this::wake);
    }

    private void wake() {
        if (timer.isEmpty()) {
            return;
        }
        active = System.nanoTime();
        if (slow) {
            slow = false;
            timer.get().every(timer.get().fastMillis());
        }
        if (!looking) {
            looking = true;
            LATER.execute(this::look);
        }
    }

    /// Once a second from the first sign of life on, until there is none.
    private void look() {
        if (System.nanoTime() - active < QUIET_NANOS) {
            LATER.execute(this::look);
        } else {
            looking = false;
            slow = true;
            timer.orElseThrow().every(SLOW_MILLIS);
        }
    }
}
