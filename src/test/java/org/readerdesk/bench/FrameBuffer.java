package org.readerdesk.bench;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// An Xvfb of its own, and what is on it, as it stands in the memory that Xvfb shares through a file.
///
/// Only each fourth row is looked at, so that looking once a millisecond takes no part of the machine that is worth
/// mentioning; a line of text is higher than that.
final class FrameBuffer implements AutoCloseable {

    static final int WIDTH = 1280;
    static final int HEIGHT = 860;
    private static final int STRIDE = 4;
    /// Fields of the header, each of four bytes with the highest first: its size, bytes in a row, entries of the colour map.
    private static final int HEADER_SIZE = 0;
    private static final int ROW_BYTES = 12 * 4;
    private static final int COLOURS = 19 * 4;
    private static final int COLOUR_BYTES = 12;
    private static final int PIXEL_BYTES = 4;

    private final Process xvfb;
    private final String display;
    private final MemorySegment memory;
    private final long start;
    private final int rowBytes;

    private FrameBuffer(Process xvfb, String display, MemorySegment memory) {
        this.xvfb = xvfb;
        this.display = display;
        this.memory = memory;
        start = field(HEADER_SIZE) + (long) field(COLOURS) * COLOUR_BYTES;
        rowBytes = field(ROW_BYTES);
    }

    private int field(int at) {
        return memory.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN), at);
    }

    static FrameBuffer open(Path folder) throws IOException {
        var xvfb = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", WIDTH + "x" + HEIGHT + "x24", "-fbdir",
                Files.createDirectories(folder).toString(), "-noreset", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        // it says its number once it listens
        var display = ":" + xvfb.inputReader().readLine();
        try (var file = FileChannel.open(folder.resolve("Xvfb_screen0"))) {
            var memory = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size(), Arena.ofAuto());
            return new FrameBuffer(xvfb, display, memory);
        }
    }

    /// For the variable DISPLAY.
    String display() {
        return display;
    }

    /// The looked-at rows, one after the other.
    MemorySegment look() {
        var rows = MemorySegment.ofArray(new byte[HEIGHT / STRIDE * rowBytes]);
        for (int i = 0; i < HEIGHT / STRIDE; i++) {
            MemorySegment.copy(memory, start + (long) i * STRIDE * rowBytes, rows, (long) i * rowBytes, rowBytes);
        }
        return rows;
    }

    boolean isAs(MemorySegment look) {
        for (int i = 0; i < HEIGHT / STRIDE; i++) {
            long at = start + (long) i * STRIDE * rowBytes;
            long before = (long) i * rowBytes;
            if (MemorySegment.mismatch(memory, at, at + rowBytes, look, before, before + rowBytes) >= 0) {
                return false;
            }
        }
        return true;
    }

    /// How many of the pixels in these columns and rows differ.
    static int different(MemorySegment one, MemorySegment other, int left, int top, int right, int bottom) {
        int count = 0;
        int columns = (int) (one.byteSize() / (HEIGHT / STRIDE) / PIXEL_BYTES);
        for (int y = top / STRIDE; y < bottom / STRIDE; y++) {
            for (int x = left; x < right; x++) {
                long at = (long) (y * columns + x) * PIXEL_BYTES;
                if (one.get(ValueLayout.JAVA_INT_UNALIGNED, at) != other.get(ValueLayout.JAVA_INT_UNALIGNED, at)) {
                    count++;
                }
            }
        }
        return count;
    }

    static int different(MemorySegment one, MemorySegment other) {
        return different(one, other, 0, 0, WIDTH, HEIGHT);
    }

    @Override
    public void close() {
        xvfb.destroy();
        try {
            xvfb.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
