import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Where the window opens in the training run of its start cache.
///
/// @param environment for the run
/// @param options for Java
record Screen(Map<String, String> environment, List<String> options, AutoCloseable end) implements AutoCloseable {

    /// On Linux an Xvfb of its own, where it is installed, so that the cache has the classes of a real window; otherwise
    /// JavaFX draws into the memory. Elsewhere the person's own screen.
    static Screen of(OperatingSystem system) throws IOException {
        if (system != OperatingSystem.LINUX) {
            return new Screen(Map.of(), List.of(), () -> {});
        }
        Process server;
        try {
            server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x1000x24", "-noreset",
                    "-nolisten", "tcp").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException missing) {
            System.out.println("Xvfb is missing (Debian: apt install xvfb): the window's start cache is made in the"
                    + " memory, and ReaderDesk will start a little more slowly.");
            return new Screen(Map.of(), List.of("-Dglass.platform=Headless", "-Dprism.order=sw"), () -> {});
        }
        String number = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))
                .readLine();
        if (number == null) {
            throw new IOException("Xvfb ended at once; expected a display");
        }
        return new Screen(Map.of("DISPLAY", ":" + number), List.of(), server::destroy);
    }

    @Override
    public void close() throws Exception {
        end.close();
    }
}
