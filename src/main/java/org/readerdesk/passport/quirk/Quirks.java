package org.readerdesk.passport.quirk;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The table of quirks. Unchanging; safe for any thread.
public final class Quirks {

    private static final String FILE = "quirks.tsv";

    private final List<Quirk> all;

    private Quirks(List<Quirk> all) {
        this.all = List.copyOf(all);
    }

    /// The table that comes with the program, in this language where there is a translation, else in English; each read
    /// once, at first use.
    public static Quirks in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Standard.TABLE
                : Standard.TRANSLATED.computeIfAbsent(locale.getLanguage(), Quirks::translated);
    }

    /// Reads a table.
    ///
    /// @param source its name, for the message
    /// @throws IllegalArgumentException a damaged table: one sentence that names the line and what was expected there
    public static Quirks read(String source, Reader text) throws IOException {
        return new Quirks(new QuirkTable(source).read(text));
    }

    /// Every row, in the order of the table.
    public List<Quirk> all() {
        return all;
    }

    /// What is known of readers like this one, in the order of the table.
    public List<Quirk> of(Circumstances now) {
        return all.stream().filter(quirk -> quirk.condition().holds(now)).toList();
    }

    private static Quirks translated(String language) {
        String file = "quirks_" + language + ".tsv";
        var in = Quirks.class.getResourceAsStream(file);
        if (in == null) {
            return Standard.TABLE;
        }
        try (var text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new Quirks(new QuirkTable(file).translate(Standard.TABLE.all, text));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static final class Standard {
        static final Quirks TABLE = load();
        static final Map<String, Quirks> TRANSLATED = new ConcurrentHashMap<>();

        private static Quirks load() {
            try (var in = Quirks.class.getResourceAsStream(FILE)) {
                return read(FILE, new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(FILE + " cannot be read", e);
            }
        }
    }
}
