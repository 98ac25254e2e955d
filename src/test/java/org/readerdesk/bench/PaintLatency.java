package org.readerdesk.bench;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.readerdesk.fixture.pcscd.PcscEnvironment;
import org.readerdesk.fixture.pcscd.StandInPcscd;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.journal.Journal;
import org.readerdesk.manage.LaneAttachments;
import org.readerdesk.monitor.ContextMonitor;
import org.readerdesk.pcsc.winscard.WinscardResourceManager;
import org.readerdesk.settings.Preferences;
import org.readerdesk.ui.MainWindow;
import org.readerdesk.ui.Surroundings;
import org.readerdesk.ui.WindowServices;

/// From a card that comes or goes at the stand-in service to the row that says so in the window, beside a C program that
/// waits for the same event.
///
/// The row counts as painted when the pulse after the one that laid it out begins, because JavaFX begins no pulse before
/// the last frame is drawn: an upper bound. Arguments: the compiled `wake.c`, the file for the figures, in milliseconds.
final class PaintLatency {

    private static final String READER = "Bench Reader 00 00";
    private static final int EVENTS = 160;
    private static final int WARM_UP = 20;
    private static final long LIMIT_SECONDS = 5;

    private final BlockingQueue<Long> painted = new LinkedBlockingQueue<>();
    private String shown = "";
    private boolean laidOut;

    private PaintLatency() {
    }

    public static void main(String[] args) throws Exception {
        try (var service = StandInPcscd.start()) {
            PcscEnvironment.use(service.socket());
            var reader = service.plug(READER);
            var builder = new ProcessBuilder(args[0], READER);
            builder.environment().put(PcscEnvironment.SOCKET, service.socket().toString());
            var process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            var manager = new WinscardResourceManager();
            try (var lanes = new LaneAttachments(manager);
                    var monitor = new ContextMonitor(manager);
                    var wakes = process.inputReader()) {
                var latency = new PaintLatency();
                latency.open(
                        new WindowServices(manager.description(), lanes, monitor, Optional.empty(), Optional.empty(),
                                "0", Preferences.inMemory(), Journal.open(Files.createTempDirectory("readerdesk-log")),
                                Optional.empty(), Surroundings.unseen(), () -> {
                                }));
                monitor.start();
                var figures = new ArrayList<String>();
                wakes.readLine();
                latency.next();
                for (int i = 0; i < WARM_UP + EVENTS; i++) {
                    // no storm, which the monitor would brake; on any side of its tick; and half of them after so long a quiet
                    // that JavaFX's timer goes slowly
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos((i % 4 < 2 ? 300 : 2200) + i * 37 % 300));
                    latency.painted.clear();
                    long began = System.nanoTime();
                    if (i % 2 == 0) {
                        reader.insert(VirtualCard.ATR_T1);
                    } else {
                        reader.remove();
                    }
                    double java = (latency.next() - began) / 1e6;
                    double c = (wake(wakes) - began) / 1e6;
                    if (i >= WARM_UP) {
                        figures.add("%.3f\t%.3f".formatted(c, java));
                    }
                }
                Files.write(Path.of(args[1]), figures);
            } finally {
                process.destroy();
            }
        }
        System.exit(0);
    }

    private static long wake(BufferedReader wakes) throws Exception {
        return Long.parseLong(wakes.readLine());
    }

    private long next() throws InterruptedException {
        var moment = painted.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (moment == null) {
            throw new AssertionError("nothing was painted");
        }
        return moment;
    }

    private void open(WindowServices services) throws InterruptedException {
        var open = new CountDownLatch(1);
        Platform.startup(() -> {
            var stage = new Stage();
            stage.setWidth(1000);
            stage.setHeight(760);
            new MainWindow(services).show(stage);
            stage.getScene().addPostLayoutPulseListener(() -> pulse(stage.getScene()));
            open.countDown();
        });
        open.await();
    }

    private void pulse(Scene scene) {
        if (laidOut) {
            laidOut = false;
            painted.add(System.nanoTime());
        }
        var words = words(scene.lookup("#readers"));
        if (!words.equals(shown)) {
            shown = words;
            laidOut = true;
            Platform.requestNextPulse();
        }
    }

    private static String words(Node node) {
        return switch (node) {
            case Labeled labeled -> labeled.getText() + "|" + children(labeled);
            case Parent parent -> children(parent);
            default -> "";
        };
    }

    private static String children(Parent parent) {
        return parent.getChildrenUnmodifiable().stream().filter(Node::isVisible).map(PaintLatency::words)
                .collect(Collectors.joining());
    }
}
