package org.readerdesk.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.fixture.pcscd.Await;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The journal of a process that is killed")
class KilledJournalTest {

    @TempDir
    private Path folder;

    @RepeatedTest(5)
    @DisplayName("has every row that had been seen")
    void killed() throws Exception {
        var out = folder.resolve("out");
        var process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                KilledWriter.class.getName(), folder.resolve("log").toString()))
                .redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        int rows = RandomGenerator.getDefault().nextInt(500, 5000);
        try {
            Await.until("rows to be seen", () -> out.toFile().length() >= 5L * rows);
        } finally {
            // SIGKILL
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).isEqualTo(137);
        var printed = Files.readString(out);
        // the last line may be cut
        long seen = printed.substring(0, printed.lastIndexOf('\n')).lines().mapToLong(Long::parseLong).max()
                .orElseThrow();
        try (var journal = Journal.open(folder.resolve("log"))) {
            journal.settled().join();
            assertThat(journal.extent().first()).isZero();
            assertThat(journal.extent().next()).isGreaterThanOrEqualTo(seen);
            for (long number = 0; number < seen; number++) {
                assertThat(journal.row(number).orElseThrow().reader()).isEqualTo("Reader " + number);
            }
        }
    }
}
