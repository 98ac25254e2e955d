package org.readerdesk.bench;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// One start of a program with a window, seen from outside.
///
/// @param first milliseconds until anything was painted
/// @param names until letters stood where the readers' names stand
/// @param complete until everything looked as it does in the end, but for what blinks
/// @param pssMegabytes memory, with its share of what it shares with others
record StartRun(double first, double names, double complete, double pssMegabytes) {

    private static final long LOOK_NANOS = TimeUnit.MICROSECONDS.toNanos(1500);
    private static final long QUIET_MILLIS = 1200;
    private static final long LIMIT_MILLIS = 15_000;
    /// A caret, or the second of a clock.
    private static final double BLINKING = 0.004;

    /// What was on the screen from a moment on.
    private record Frame(double millis, MemorySegment look) {
    }

    /// The area in which the names stand.
    ///
    /// @param share of the edges of letters that are there in the end and must be there for the names
    record Area(int left, int top, int right, int bottom, double share) {
    }

    /// Starts, watches until nothing changes any more, and ends it.
    static StartRun measure(FrameBuffer screen, ProcessBuilder command, Area area)
            throws IOException, InterruptedException {
        command.environment().put("DISPLAY", screen.display());
        var before = screen.look();
        var frames = new ArrayList<Frame>();
        long begun = System.nanoTime();
        var process = command.start();
        try {
            watch(screen, before, frames, begun);
            return judged(before, frames, area, pss(process));
        } finally {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            until(screen, before);
        }
    }

    private static void watch(FrameBuffer screen, MemorySegment before, List<Frame> frames, long begun) {
        var last = before;
        double changed = Double.MAX_VALUE;
        double now = 0;
        while (now < LIMIT_MILLIS && now < changed + QUIET_MILLIS) {
            LockSupport.parkNanos(LOOK_NANOS);
            now = (System.nanoTime() - begun) / 1e6;
            if (!screen.isAs(last)) {
                last = screen.look();
                frames.add(new Frame(now, last));
                changed = now;
            }
        }
        if (frames.isEmpty()) {
            throw new AssertionError("nothing was painted within %d ms".formatted(LIMIT_MILLIS));
        }
    }

    private static StartRun judged(MemorySegment before, List<Frame> frames, Area area, double pss) {
        var end = frames.getLast().look();
        double painted = FrameBuffer.different(before, end);
        double complete = frames.getFirst().millis();
        for (int i = frames.size() - 2; i >= 0; i--) {
            if (FrameBuffer.different(frames.get(i).look(), end) > BLINKING * painted) {
                complete = frames.get(i + 1).millis();
                break;
            }
        }
        if (Boolean.getBoolean("readerdesk.frames")) {
            frames.forEach(
                    frame -> System.err.printf("%8.1f ms  %7d pixels from the end, %6d of letters%n", frame.millis(),
                            FrameBuffer.different(frame.look(), end), text(frame.look(), area)));
        }
        double names = frames.stream().filter(frame -> text(frame.look(), area) >= area.share() * text(end, area))
                .findFirst().orElseThrow().millis();
        return new StartRun(frames.getFirst().millis(), names, complete, pss);
    }

    /// Pixels that differ from the one left of them: letters have many, a ground has none.
    private static int text(MemorySegment look, Area area) {
        return FrameBuffer.different(look, look.asSlice(4), area.left(), area.top(), area.right(), area.bottom());
    }

    private static double pss(Process process) throws IOException {
        long sum = 0;
        for (var handle : Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList()) {
            var file = Path.of("/proc", Long.toString(handle.pid()), "smaps_rollup");
            sum += Files.readAllLines(file).stream().filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
        }
        return sum / 1024.0;
    }

    private static void until(FrameBuffer screen, MemorySegment before) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!screen.isAs(before) && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
