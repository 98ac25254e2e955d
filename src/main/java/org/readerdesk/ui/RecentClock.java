package org.readerdesk.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.readerdesk.ui.desk.RecentController;
import org.readerdesk.ui.kit.PulseTimer;

/// Tells the past when time has passed, as long as somebody can see it. No animation, which would keep JavaFX drawing.
final class RecentClock {

    private final RecentController recent;
    private final Stage stage;
    private Optional<Instant> due = Optional.empty();

    RecentClock(RecentController recent, Stage stage) {
        this.recent = recent;
        this.stage = stage;
    }

    void start() {
        recent.recentProperty().subscribe(_ -> arrange());
        stage.showingProperty().subscribe(_ -> seenAgain());
        stage.iconifiedProperty().subscribe(_ -> seenAgain());
    }

    private boolean isSeen() {
        return stage.isShowing() && !stage.isIconified();
    }

    private void seenAgain() {
        if (isSeen()) {
            recent.tick();
        }
    }

    private void arrange() {
        if (!isSeen()) {
            return;
        }
        recent.pause().map(pause -> Instant.now().plus(pause))
                .filter(moment -> due.isEmpty() || moment.isBefore(due.get())).ifPresent(this::wait);
    }

    private void wait(Instant moment) {
        due = Optional.of(moment);
        // a little later, so that the moment is certainly over
        long millis = Math.max(0, Duration.between(Instant.now(), moment).toMillis()) + 5;
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, PulseTimer::runLater)
                .execute(() -> arrived(moment));
    }

    private void arrived(Instant moment) {
        if (due.filter(moment::equals).isEmpty()) {
            // an earlier one came in between, and arranged what follows
            return;
        }
        due = Optional.empty();
        if (isSeen()) {
            // which arranges the next
            recent.tick();
        }
    }
}
