package org.readerdesk.card.atr;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The storage cards that the PC/SC workgroup numbered.
final class StorageCards {

    private static final String TABLE = "storage-cards.tsv";
    private static final int HEXADECIMAL = 16;

    private StorageCards() {
    }

    /// The name for the bytes NN NN.
    static Optional<String> name(int code) {
        return Optional.ofNullable(Table.NAMES.get(code));
    }

    /// Read at the first storage card.
    private static final class Table {

        private static final Map<Integer, String> NAMES = read();

        private Table() {
        }

        private static Map<Integer, String> read() {
            var names = new HashMap<Integer, String>();
            try (var text = new BufferedReader(new InputStreamReader(
                    StorageCards.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
                text.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).map(line -> line.split("\t", -1))
                        .forEach(cells -> names.put(Integer.parseInt(cells[0], HEXADECIMAL), cells[1]));
            } catch (IOException e) {
                throw new UncheckedIOException(TABLE + " cannot be read", e);
            }
            return names;
        }
    }
}
