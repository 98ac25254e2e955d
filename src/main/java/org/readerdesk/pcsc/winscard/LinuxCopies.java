package org.readerdesk.pcsc.winscard;

import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;

/// libpcsclite and copies of it in memory, one for each context at a time.
///
/// Contexts of one libpcsclite are not independent, although each has its thread: it looks for a card handle in the lists
/// of all contexts while their threads change and free them, which ends the process by SIGSEGV when lanes close together
/// (seen with 1.9.9; its newer sources do the same), it keeps the states of all readers in one array, and a call on a
/// busy context stops the others. A second copy of the file is a second library to the loader, with memory of its own.
///
/// The first context has the library itself. What a context had goes back when it is released, and the next one takes it, so
/// there are never more than contexts at once. Where the system refuses to make or to load a copy, all contexts share the
/// library as it is. All methods may be called from any thread.
final class LinuxCopies implements Libraries {

    /// Since pcsc-lite 2.3 this one has the code, and `libpcsclite.so.1` passes the calls on.
    private static final String REAL = "libpcsclite_real.so.1";
    private static final int MFD_CLOEXEC = 1;
    private static final Logger LOG = System.getLogger(LinuxCopies.class.getName());

    private final LinuxWinscard shared = new LinuxWinscard();
    private final Deque<Winscard> free = new ArrayDeque<>();
    private Optional<Path> file;
    private boolean looked;

    /// Loads the library.
    ///
    /// @throws UnsatisfiedLinkError when the library, or one of its functions, is not there
    LinuxCopies() {
        this(Optional.empty());
        looked = false;
    }

    /// @param file what is copied; empty: nothing
    LinuxCopies(Optional<Path> file) {
        this.file = file;
        looked = true;
        free.push(shared);
    }

    @Override
    public synchronized Winscard take() {
        var copy = free.poll();
        if (copy == null && !looked) {
            looked = true;
            file = loaded();
        }
        if (copy == null && file.isPresent()) {
            try {
                copy = copy(file.get());
            } catch (IOException | ReflectiveOperationException | LinkageError e) {
                LOG.log(Level.INFO, "No copy of " + file.get() + "; all contexts share it", e);
                file = Optional.empty();
            }
        }
        return copy == null ? shared : copy;
    }

    @Override
    public synchronized void giveBack(Winscard copy) {
        if (!free.contains(copy)) {
            free.push(copy);
        }
    }

    /// The file with the code; empty when something else was put in its place on purpose.
    private static Optional<Path> loaded() {
        if (System.getenv("LIBPCSCLITE_DELEGATE") != null) {
            return Optional.empty();
        }
        try {
            NativeLibrary.getInstance(REAL);
        } catch (UnsatisfiedLinkError _) {
            // an older pcsc-lite
        }
        return mapped(REAL).or(() -> mapped(LinuxWinscard.LIBRARY));
    }

    private static Optional<Path> mapped(String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/maps"))) {
            // the loader maps what the name links to: libpcsclite.so.1.0.0
            return lines.filter(line -> line.contains("/" + name))
                    .map(line -> Path.of(line.substring(line.indexOf('/'))))
                    .filter(Files::isReadable).findFirst();
        } catch (IOException e) {
            LOG.log(Level.INFO, "No list of the loaded libraries", e);
            return Optional.empty();
        }
    }

    /// The descriptor of the copy stays open: its number is the library's name, which must stay its own.
    private static Winscard copy(Path file) throws IOException, ReflectiveOperationException {
        int descriptor = NativeLibrary.getProcess().getFunction("memfd_create")
                .invokeInt(new Object[]{"libpcsclite", MFD_CLOEXEC});
        if (descriptor < 0) {
            throw new IOException("memfd_create is refused");
        }
        var memory = Path.of("/proc/self/fd", Integer.toString(descriptor));
        Files.write(memory, Files.readAllBytes(file), StandardOpenOption.WRITE);
        var mapping = MethodHandles.lookup().defineHiddenClass(bytecode(), true).lookupClass();
        return (Winscard) mapping.getDeclaredConstructor(NativeLibrary.class)
                .newInstance(NativeLibrary.getInstance(memory.toString()));
    }

    private static byte[] bytecode() throws IOException {
        try (var in = LinuxWinscard.class.getResourceAsStream("LinuxWinscard.class")) {
            if (in == null) {
                throw new IOException("the mapping's own class file cannot be read");
            }
            return in.readAllBytes();
        }
    }
}
