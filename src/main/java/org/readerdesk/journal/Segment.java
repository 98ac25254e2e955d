package org.readerdesk.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A stretch of rows: in memory what a list shows, the whole lines in a file, or in memory where there is no disk.
///
/// One thread adds; any thread may look.
final class Segment implements AutoCloseable {

    private static final int FIRST_ROOM = 256;

    private final @Nullable Path file;
    private @Nullable FileChannel channel;
    /// Lines that could not go to a file, from [#fileRows] on.
    private final List<byte[]> inMemory = new ArrayList<>();
    private int fileRows;
    private long fileLength;
    /// Where each row of the file begins.
    private int[] starts = new int[FIRST_ROOM];
    /// Read after [#count], which is written last.
    private @Nullable Row[] rows = new Row[FIRST_ROOM];
    private volatile int count;

    /// A line and its row.
    record Line(String text, Row row) {
    }

    private Segment(@Nullable Path file) {
        this.file = file;
    }

    /// One that is written to `file`, which is made with the first row.
    static Segment in(Path file) {
        return new Segment(file);
    }

    /// One without a file.
    static Segment inMemory() {
        return new Segment(null);
    }

    /// Reads a file. Lines that are no rows are left out, and a last line without an end is cut off when more shall be
    /// added.
    Loaded load(RowText text, boolean cut) throws IOException {
        byte[] bytes = Files.readAllBytes(path());
        int lost = 0;
        int start = 0;
        int good = 0;
        int end = -1;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == RowText.END && end < start) {
                end = i;
            } else if (bytes[i] == '\n') {
                var row = end < start ? Optional.<Row>empty()
                        : text.parse(new String(bytes, start, end - start, StandardCharsets.UTF_8));
                if (row.isPresent()) {
                    put(row.get(), start);
                } else {
                    lost++;
                }
                start = i + 1;
                good = start;
            }
        }
        if (good < bytes.length) {
            lost++;
            if (cut) {
                open().truncate(good);
            }
        }
        fileLength = good;
        fileRows = count();
        return new Loaded(lost);
    }

    /// @param lost how many lines were no rows
    record Loaded(int lost) {
    }

    private Path path() {
        if (file == null) {
            throw new IllegalStateException("a segment without a file");
        }
        return file;
    }

    private FileChannel open() throws IOException {
        var now = channel;
        if (now == null) {
            now = FileChannel.open(path(), OwnerOnly.with(StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE), OwnerOnly.file(path()));
            channel = now;
        }
        return now;
    }

    /// Writes lines to the file, all or none of them, and shows them after that. Without a file, or when that fails,
    /// they are kept in memory.
    ///
    /// @return why the file could not be written
    Optional<IOException> add(List<Line> lines) {
        Optional<IOException> failure = Optional.empty();
        if (file != null && inMemory.isEmpty()) {
            try {
                write(lines);
                return failure;
            } catch (IOException e) {
                failure = Optional.of(e);
            }
        }
        for (var line : lines) {
            inMemory.add(line.text().getBytes(StandardCharsets.UTF_8));
            put(line.row(), -1);
        }
        return failure;
    }

    private void write(List<Line> lines) throws IOException {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()).append('\n'));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        var target = open();
        var buffer = ByteBuffer.wrap(bytes);
        try {
            while (buffer.hasRemaining()) {
                target.write(buffer, fileLength + buffer.position());
            }
        } catch (IOException e) {
            try {
                target.truncate(fileLength);
            } catch (IOException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
        int at = (int) fileLength;
        int start = at;
        int row = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                put(lines.get(row++).row(), start);
                start = at + i + 1;
            }
        }
        fileLength += bytes.length;
        fileRows = count();
    }

    private void put(Row row, int start) {
        int now = count;
        if (now == starts.length) {
            starts = Arrays.copyOf(starts, 2 * now);
            rows = Arrays.copyOf(rows, 2 * now);
        }
        starts[now] = start;
        rows[now] = row;
        count = now + 1;
    }

    /// How many rows there are.
    int count() {
        return count;
    }

    /// The row at `index`.
    Row row(int index) {
        var row = index < count ? rows[index] : null;
        if (row == null) {
            throw new IndexOutOfBoundsException(index);
        }
        return row;
    }

    /// The whole line at `index`; blocks as the disk does.
    String line(int index) throws IOException {
        if (index >= fileRows) {
            return new String(inMemory.get(index - fileRows), StandardCharsets.UTF_8);
        }
        long end = index + 1 < fileRows ? starts[index + 1] : fileLength;
        var buffer = ByteBuffer.allocate((int) (end - starts[index]));
        var source = open();
        while (buffer.hasRemaining() && source.read(buffer, starts[index] + (long) buffer.position()) >= 0) {
            // on
        }
        var text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
        return text.lines().findFirst().orElse("");
    }

    /// Deletes the file.
    void delete() throws IOException {
        close();
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() throws IOException {
        var now = channel;
        channel = null;
        if (now != null) {
            now.close();
        }
    }
}
