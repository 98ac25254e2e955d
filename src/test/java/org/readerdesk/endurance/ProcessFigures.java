package org.readerdesk.endurance;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What this process holds of the system, on Linux.
final class ProcessFigures {

    private static final Path SELF = Path.of("/proc/self");
    private static final LibC LIBC = Native.load("c", LibC.class);
    private static final double MEGABYTE = 1 << 20;

    private ProcessFigures() {
    }

    static int threads() {
        return entries("task").size();
    }

    /// What each file descriptor stands for; without the jars, which the JVM opens when it first needs a class.
    static List<String> fileDescriptors() {
        return entries("fd").stream().flatMap(descriptor -> target(descriptor).stream())
                .filter(target -> !target.endsWith(".jar")).toList();
    }

    private static List<Path> entries(String folder) {
        try (Stream<Path> files = Files.list(SELF.resolve(folder))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> target(Path descriptor) {
        try {
            return Optional.of(Files.readSymbolicLink(descriptor).toString());
        } catch (IOException _) {
            // the one of the listing itself
            return Optional.empty();
        }
    }

    /// Megabytes of the Java heap that are reachable.
    static double heap() {
        // a second time for what the first has made collectable: cleaners and their memory
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    /// Megabytes that malloc has given out over all arenas and not got back: the JVM's, JNA's and libpcsclite's.
    static double malloced() {
        var info = LIBC.mallinfo2();
        return (info.uordblks + info.hblkhd) / MEGABYTE;
    }

    /// Megabytes in RAM.
    static double resident() {
        try (Stream<String> lines = Files.lines(SELF.resolve("status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024).findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The function of libc.
    interface LibC extends Library {
        Info mallinfo2();
    }

    /// `struct mallinfo2`.
    @FieldOrder({"arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks",
        "keepcost"})
    public static final class Info extends Structure implements Structure.ByValue {
        public long arena;
        public long ordblks;
        public long smblks;
        public long hblks;
        public long hblkhd;
        public long usmblks;
        public long fsmblks;
        public long uordblks;
        public long fordblks;
        public long keepcost;
    }
}
