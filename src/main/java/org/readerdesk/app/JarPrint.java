package org.readerdesk.app;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;

/// Eight hexadecimal digits that differ where the jars of two programs differ.
///
/// A jar ends with its table of contents, which holds a check sum of each file in it. That table is all that is read, so
/// twelve jars of 20 MB take some two milliseconds. Against accidents, not against intent: a CRC-32.
public final class JarPrint {

    /// The end of a table of contents without a comment, as the zip format lays it out.
    private static final int END_BYTES = 22;
    private static final int END_MARK = 0x06054b50;
    private static final int TABLE_SIZE_AT = 12;
    private static final int TABLE_START_AT = 16;

    private JarPrint() {
    }

    /// For the build of the installers: prints the print of the class path that it is called with.
    public static void main(String[] args) throws IOException {
        System.out.println(of(classPath()));
    }

    /// The jars that this program runs from.
    static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .filter(part -> !part.isEmpty()).map(Path::of).toList();
    }

    /// @param jars in any order; one in a folder of another name has the same print
    /// @throws IOException when one cannot be read, or is a folder
    static String of(List<Path> jars) throws IOException {
        var sum = new CRC32();
        for (var jar : jars.stream().sorted(Comparator.comparing(JarPrint::name)).toList()) {
            sum.update(name(jar).getBytes(StandardCharsets.UTF_8));
            sum.update(table(jar));
        }
        return "%08x".formatted(sum.getValue());
    }

    private static String name(Path jar) {
        return String.valueOf(jar.getFileName());
    }

    /// The table of contents, or the whole file where it does not end as expected.
    private static byte[] table(Path jar) throws IOException {
        long size = Files.size(jar);
        try (var in = new FileInputStream(jar.toFile())) {
            in.skipNBytes(Math.max(0, size - END_BYTES));
            var end = ByteBuffer.wrap(in.readNBytes(END_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
            if (end.limit() == END_BYTES && end.getInt(0) == END_MARK) {
                long start = Integer.toUnsignedLong(end.getInt(TABLE_START_AT));
                long length = Integer.toUnsignedLong(end.getInt(TABLE_SIZE_AT));
                if (start + length == size - END_BYTES) {
                    return read(jar, start);
                }
            }
        }
        return read(jar, 0);
    }

    private static byte[] read(Path file, long from) throws IOException {
        try (var in = new FileInputStream(file.toFile())) {
            in.skipNBytes(from);
            return in.readAllBytes();
        }
    }
}
