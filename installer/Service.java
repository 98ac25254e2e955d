import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The smart card service that answers in the training runs of the start caches, so that they have the classes of its calls.
///
/// @param environment for the runs
/// @param readers the number of readers; empty: the service is whatever this machine has, and its cards are nobody's to use
record Service(Map<String, String> environment, List<String> readers, AutoCloseable end) implements AutoCloseable {

    private static final String STAND_IN = "src/test/java/org/readerdesk/fixture/pcscd/StandInProgram.java";
    private static final String LIBRARY = "libpcsclite.so.1";
    /// pcsc-lite 1.9 and 2.x speak protocol 4:4.
    private static final String MINOR_VERSION = "4";

    /// On Linux the stand-in of the tests, where there is the library to talk to it; elsewhere the system's own.
    ///
    /// @param jars the program's, which the stand-in needs, too
    static Service of(Facts facts, OperatingSystem system, List<String> jars) throws IOException {
        if (system != OperatingSystem.LINUX) {
            return new Service(Map.of(), List.of(), () -> {});
        }
        try (var arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(LIBRARY, arena);
        } catch (IllegalArgumentException missing) {
            System.out.println(LIBRARY + " is missing (Debian: apt install libpcsclite1): the start caches are made"
                    + " without a reader, and ReaderDesk will start more slowly.");
            return new Service(Map.of(), List.of(), () -> {});
        }
        // short enough for a socket
        var folder = Files.createTempDirectory("readerdesk");
        var socket = folder.resolve("pcscd.comm");
        String path = jars.stream().map(jar -> facts.path("input").resolve(jar).toString())
                .collect(Collectors.joining(":"));
        var process =
                new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", path,
                        facts.path("project").resolve(STAND_IN).toString(), socket.toString(), MINOR_VERSION)
                        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var readers =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (readers == null) {
            throw new IOException(STAND_IN + " ended at once; expected a service for the training runs");
        }
        return new Service(Map.of("PCSCLITE_CSOCK_NAME", socket.toString()), List.of(readers), () -> {
            process.getOutputStream().close();
            process.waitFor();
            Folders.delete(folder);
        });
    }

    @Override
    public void close() throws Exception {
        end.close();
    }
}
