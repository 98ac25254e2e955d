import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/// Runs tools; one that fails ends the build with what it said.
final class Run {

    private Run() {
    }

    /// A tool of this JDK, in this process.
    static void tool(String name, List<String> words) {
        var said = new StringWriter();
        var out = new PrintWriter(said);
        var tool = ToolProvider.findFirst(name).orElseThrow(() -> new IllegalStateException(
                "This Java has no %s; expected a whole JDK.".formatted(name)));
        int code = tool.run(out, out, words.toArray(String[]::new));
        if (code != 0) {
            throw failed(name, code, words, said.toString());
        }
    }

    /// A program.
    ///
    /// @param environment variables beside those of this process
    /// @return what it printed
    static String program(Map<String, String> environment, List<String> words)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0) {
            throw failed(words.getFirst(), code, words, said);
        }
        return said;
    }

    private static IllegalStateException failed(String name, int code, List<String> words, String said) {
        return new IllegalStateException("%s failed with exit code %d. It was called with%n  %s%nand said%n%s"
                .formatted(name, code, String.join(" ", words), said));
    }
}
