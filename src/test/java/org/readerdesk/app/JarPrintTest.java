package org.readerdesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarPrintTest {

    @TempDir
    private Path directory;

    @Test
    void one_changed_letter_changes_it_though_size_and_times_are_the_same() throws IOException {
        var before = jar("a/x.jar", "old code", "");
        var after = jar("b/x.jar", "new code", "");
        assertThat(Files.size(before)).isEqualTo(Files.size(after));

        assertThat(JarPrint.of(List.of(before))).matches("[0-9a-f]{8}")
                .isNotEqualTo(JarPrint.of(List.of(after)));
    }

    @Test
    void the_folder_and_the_order_do_not_matter_but_the_name_does() throws IOException {
        var one = jar("a/one.jar", "1", "");
        var two = jar("a/two.jar", "2", "");
        var moved = jar("b/one.jar", "1", "");
        var renamed = jar("b/three.jar", "1", "");

        assertThat(JarPrint.of(List.of(two, moved))).isEqualTo(JarPrint.of(List.of(one, two)));
        assertThat(JarPrint.of(List.of(two, renamed))).isNotEqualTo(JarPrint.of(List.of(one, two)));
        assertThat(JarPrint.of(List.of(one))).isNotEqualTo(JarPrint.of(List.of(one, two)));
    }

    @Test
    void a_jar_with_a_comment_and_a_file_that_is_none_are_read_whole() throws IOException {
        var commented = jar("a/x.jar", "code", "a comment that stands behind the table of contents");
        var short1 = Files.writeString(directory.resolve("a/y.jar"), "short");
        String before = JarPrint.of(List.of(commented, short1));

        jar("a/x.jar", "Code", "a comment that stands behind the table of contents");
        assertThat(JarPrint.of(List.of(commented, short1))).isNotEqualTo(before);
        jar("a/x.jar", "code", "a comment that stands behind the table of contents");
        assertThat(JarPrint.of(List.of(commented, short1))).isEqualTo(before);
        Files.writeString(short1, "Short");
        assertThat(JarPrint.of(List.of(commented, short1))).isNotEqualTo(before);
    }

    @Test
    void a_jar_that_is_not_there_has_none() {
        assertThatThrownBy(() -> JarPrint.of(List.of(directory.resolve("gone.jar")))).isInstanceOf(IOException.class);
    }

    private Path jar(String name, String content, String comment) throws IOException {
        var file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setComment(comment);
            var entry = new ZipEntry("Code.class");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length());
            entry.setTime(0);
            var sum = new CRC32();
            sum.update(content.getBytes(StandardCharsets.UTF_8));
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
