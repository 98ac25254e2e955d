package org.readerdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.cli.Selected;
import org.readerdesk.fixture.Program;
import org.readerdesk.journal.Journal;
import org.readerdesk.manage.LaneAttachments;
import org.readerdesk.manage.Operation;
import org.readerdesk.monitor.ContextMonitor;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;
import org.readerdesk.settings.PreferencesOnDisk;
import org.readerdesk.settings.Settings;
import org.readerdesk.settings.SettingsFile;

@DisplayName("Closing the window")
@Timeout(60)
class WindowCloseTest {

    @TempDir
    private Path folder;

    private static final Operation ATTACH = new Operation.Attach(ShareMode.SHARED, Protocol.ANY);

    @TempDir
    private Path directory;

    @Test
    @DisplayName("returns at once on the window's thread, while a call hangs; whoever closes the session waits, 2 s at most")
    void atOnce() throws Exception {
        var manager = SimulatedResourceManager.small();
        var scene = manager.scene();
        var session = new WindowSession(new Selected(manager, Optional.empty()), manager.description(),
                new LaneAttachments(manager),
                new ContextMonitor(manager), "0",
                new PreferencesOnDisk(new SettingsFile(folder.resolve("settings.json")), Settings.DEFAULT),
                Journal.inMemory(),
                Optional.empty(), CompletableFuture.completedFuture(null), new AtomicBoolean());
        session.monitor().start();
        var reader = scene.readers().getFirst().name();
        var hangs = new CountDownLatch(1);
        session.attachments().listen(lane -> lane.running().ifPresent(_ -> hangs.countDown()));
        scene.hang(reader);
        session.attachments().submit(reader, ATTACH);
        assertThat(hangs.await(5, TimeUnit.SECONDS)).isTrue();
        long before = System.nanoTime();
        session.forWindow(() -> {
        }).onClose().run();
        assertThat(since(before)).isLessThan(Duration.ofMillis(500));
        session.close();
        assertThat(since(before)).isLessThan(Duration.ofMillis(2700));
        scene.release(reader);
    }

    @Test
    @DisplayName("ends the process within 2 s, while a call hangs")
    void process() throws Exception {
        var reader = SimulatedResourceManager.small().scene().readers().getFirst().name();
        var script = Files.writeString(directory.resolve("script"), "hang \"" + reader + "\"\n");
        var command = Program.builder(directory, List.of("--module-path", Path.of("target", "javafx").toString(),
                "--add-modules=javafx.controls", "--enable-native-access=javafx.graphics", "-Dglass.platform=Headless",
                "-Dprism.order=sw"), "--pcsc", "simulator", "--simulator-script", script.toString());
        command.command().replaceAll(word -> word.equals(Main.class.getName()) ? HungWindow.class.getName() : word);
        var process = command.redirectErrorStream(true).start();
        var lines = process.inputReader();
        var said = new StringBuilder();
        String line = lines.readLine();
        while (line != null && !line.equals(HungWindow.CLOSING)) {
            said.append(line).append('\n');
            line = lines.readLine();
        }
        long before = System.nanoTime();
        assertThat(line).as("what it said: %s", said).isNotNull();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        System.out.println("process ended ms after closing: " + since(before).toMillis() + "; " + lines.readLine());
        assertThat(since(before)).isLessThan(Duration.ofSeconds(3));
        assertThat(process.exitValue()).isZero();
    }

    private static Duration since(long before) {
        return Duration.ofNanos(System.nanoTime() - before);
    }
}
