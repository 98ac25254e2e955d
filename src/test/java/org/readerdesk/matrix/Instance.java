package org.readerdesk.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.readerdesk.fixture.Program;
import org.readerdesk.fixture.pcscd.Await;
import org.readerdesk.fixture.pcscd.PcscEnvironment;

/// A second ReaderDesk that watches, in a process of its own.
final class Instance implements AutoCloseable {

    private final Process process;
    private final Path folder;

    private Instance(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    static Instance start(Path socket) {
        try {
            var folder = Files.createTempDirectory("readerdesk-instance");
            var builder = Program.builder(folder, List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"), "watch")
                    .redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile());
            builder.environment().put(PcscEnvironment.SOCKET, socket.toString());
            return new Instance(builder.start(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether it runs, and has told of `reader`; waits for that.
    boolean watches(String reader) {
        Await.until("the second instance to watch, it says: " + said(), () -> said().contains(reader));
        return process.isAlive();
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("out"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
            for (var file : folder.toFile().listFiles()) {
                Files.delete(file.toPath());
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
