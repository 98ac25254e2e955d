package org.readerdesk.card.atr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.readerdesk.pcsc.Bytes;

/// What pyscard finds in ATRs, in one process for all.
final class PyscardAtrs {

    private static final String PYTHON = "/usr/bin/python3";
    private static final String SCRIPT = "pyscard_atr.py";
    private static final long LIMIT_SECONDS = 60;

    private PyscardAtrs() {
    }

    /// A line for each ATR, in their order.
    static List<String> decode(List<Bytes> atrs, Path folder) throws IOException, InterruptedException {
        var in = Files.writeString(folder.resolve("atrs"),
                atrs.stream().map(Bytes::hex).collect(Collectors.joining("\n", "", "\n")));
        var out = folder.resolve("decoded");
        try (var script = PyscardAtrs.class.getResourceAsStream(SCRIPT)) {
            var process = new ProcessBuilder(PYTHON, "-c", new String(script.readAllBytes(), StandardCharsets.UTF_8))
                    .redirectInput(in.toFile()).redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("pyscard does not end");
            }
            if (process.exitValue() != 0) {
                throw new AssertionError("pyscard ended with " + process.exitValue());
            }
        }
        return Files.readAllLines(out);
    }
}
