package org.readerdesk.ui;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.Scene;
import javafx.scene.image.Image;

/// Writes what a scene shows as a PNG file into `target/screenshots`, or where `readerdesk.pictures` says, without AWT.
public final class Pictures {

    private static final Path FOLDER = Path.of(System.getProperty("readerdesk.pictures", "target/screenshots"));
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private Pictures() {
    }

    /// On the JavaFX thread.
    ///
    /// @return the same picture
    public static Image take(Scene scene, String name) {
        try {
            var file = FOLDER.resolve(name + ".png");
            Files.createDirectories(file.getParent());
            var image = scene.snapshot(null);
            Files.write(file, png(image));
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the picture " + name, e);
        }
    }

    private static byte[] png(Image image) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(pixels))) {
            for (int y = 0; y < height; y++) {
                out.writeByte(0);
                for (int x = 0; x < width; x++) {
                    int argb = image.getPixelReader().getArgb(x, y);
                    out.writeByte(argb >> 16);
                    out.writeByte(argb >> 8);
                    out.writeByte(argb);
                }
            }
        }
        var header = new ByteArrayOutputStream();
        var numbers = new DataOutputStream(header);
        numbers.writeInt(width);
        numbers.writeInt(height);
        numbers.write(new byte[]{8, 2, 0, 0, 0});
        var file = new ByteArrayOutputStream();
        file.write(SIGNATURE);
        chunk(file, "IHDR", header.toByteArray());
        chunk(file, "IDAT", pixels.toByteArray());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) throws IOException {
        var out = new DataOutputStream(file);
        out.writeInt(data.length);
        var name = type.getBytes(StandardCharsets.US_ASCII);
        out.write(name);
        out.write(data);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt((int) crc.getValue());
    }
}
