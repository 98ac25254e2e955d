package org.readerdesk.app;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.readerdesk.ui.FirstFrame;
import org.readerdesk.ui.MainWindow;
import org.readerdesk.ui.kit.Drawing;

/// The JavaFX side of the start; loaded only when a window is to open.
public final class WindowApplication extends Application {

    /// A window that was closed at once paints no names.
    private static final long NAMED_MILLIS = 2000;

    // JavaFX makes the object itself, and there is one window in a process.
    private static @Nullable CompletableFuture<WindowSession> session;
    private static @Nullable Supplier<CompletableFuture<WindowSession>> simulator;
    private static @Nullable Runnable begun;
    private boolean switching;

    /// For JavaFX.
    public WindowApplication() {
        // everything is handed over by run
    }

    /// Opens the window and returns when it is closed.
    ///
    /// @param openSimulator begins a session on the simulator, should the person ask for it
    /// @param whenBegun called once JavaFX runs, on its thread
    /// @throws RuntimeException when JavaFX cannot start, or the session cannot
    static void run(CompletableFuture<WindowSession> opened, Supplier<CompletableFuture<WindowSession>> openSimulator,
            Runnable whenBegun) {
        session = opened;
        simulator = openSimulator;
        begun = whenBegun;
        Drawing.choose();
        launch(WindowApplication.class);
    }

    @Override
    public void start(Stage stage) {
        Objects.requireNonNull(begun).run();
        // An error here is thrown again by the one who waits for the window's end.
        var _ = Objects.requireNonNull(session).whenCompleteAsync((opened, fault) -> {
            if (fault == null) {
                show(stage, opened);
            } else {
                Platform.exit();
            }
        }, Platform::runLater);
    }

    private void show(Stage stage, WindowSession opened) {
        var named = new CompletableFuture<Void>();
        // while the window comes up
        Thread.ofPlatform().daemon().name("readerdesk-prepare")
                .start(() -> MainWindow.prepare(opened.preferences(),
                        named.completeOnTimeout(null, NAMED_MILLIS, TimeUnit.MILLISECONDS)));
        Runnable openSimulator = () -> openSimulator(stage, opened);
        if (opened.isSimulated()) {
            named.complete(null);
            new MainWindow(opened.forWindow(openSimulator)).show(stage);
        } else {
            var frame = FirstFrame.show(stage, opened.preferences(), () -> opened.monitor().current().readers(),
                    opened.asked());
            // while the names are painted
            frame.whenLaidOut(() -> new MainWindow(opened.forWindow(openSimulator))
                    .show(frame, () -> named.complete(null)));
        }
    }

    /// Puts a window on the simulator in the place of this one, whose session closes.
    private void openSimulator(Stage stage, WindowSession before) {
        if (switching) {
            return;
        }
        switching = true;
        var _ = Objects.requireNonNull(simulator).get().whenCompleteAsync((opened, fault) -> {
            switching = false;
            if (fault != null) {
                Thread.currentThread().getUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), fault);
            } else if (stage.isShowing()) {
                replace(stage, before, opened);
            }
        }, Platform::runLater);
    }

    /// The first window goes before the second one comes, so that it leaves its place to it.
    private void replace(Stage stage, WindowSession before, WindowSession opened) {
        Platform.setImplicitExit(false);
        stage.hide();
        opened.preferences().change(_ -> before.preferences().current());
        show(new Stage(), opened);
        Platform.setImplicitExit(true);
    }
}
