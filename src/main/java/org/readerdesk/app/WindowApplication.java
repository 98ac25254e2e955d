package org.readerdesk.app;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.readerdesk.ui.MainWindow;

/// The JavaFX side of the start; loaded only when a window is to open.
public final class WindowApplication extends Application {

    // JavaFX makes the object itself, and there is one window in a process.
    private static @Nullable CompletableFuture<WindowSession> session;
    private static @Nullable Runnable begun;

    /// For JavaFX.
    public WindowApplication() {
        // everything is handed over by run
    }

    /// Opens the window and returns when it is closed.
    ///
    /// @param whenBegun called once JavaFX runs, on its thread
    /// @throws RuntimeException when JavaFX cannot start, or the session cannot
    static void run(CompletableFuture<WindowSession> opened, Runnable whenBegun) {
        session = opened;
        begun = whenBegun;
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

    private static void show(Stage stage, WindowSession opened) {
        var window = new MainWindow(opened.forWindow());
        window.show(stage);
        opened.monitor().start();
    }
}
