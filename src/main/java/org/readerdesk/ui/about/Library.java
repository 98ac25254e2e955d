package org.readerdesk.ui.about;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A library that ReaderDesk is made of.
///
/// @param artifact as Maven names it; `-` for what comes inside another
/// @param licence by its SPDX name
public record Library(String name, String artifact, String version, String licence) {

    private static final String LIST = "libraries.tsv";

    /// All of them, as the list beside this class has them.
    public static List<Library> all() {
        try (var in = Library.class.getResourceAsStream(LIST)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Library::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(LIST + " cannot be read", e);
        }
    }

    private static Library read(String line) {
        var cells = line.split("\t", -1);
        if (cells.length != 4) {
            throw new IllegalStateException("expected four cells: " + line);
        }
        return new Library(cells[0], cells[1], cells[2], cells[3]);
    }
}
