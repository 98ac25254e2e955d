package org.readerdesk.passport.driver;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.readerdesk.passport.PassportTexts;
import org.readerdesk.pcsc.Quoted;

/// What is wrong with a file that describes drivers or readers.
///
/// @param line from 1; none where it holds for the whole file
/// @param details what was found, in the order in which the kind's sentence names it
public record DriverProblem(Path file, OptionalInt line, Kind kind, List<String> details) {

    /// What is wrong.
    public enum Kind {
        /// It is there and cannot be read.
        UNREADABLE,
        /// It is longer than any such file.
        TOO_LONG,
        /// It is no XML from this line on.
        NOT_XML,
        /// It is XML, and no property list.
        NO_LIST,
        /// It has no name of a library, so pcscd passes over the driver. Details: the key.
        KEY_MISSING(true),
        /// The key is there twice; the first one counts. Details: the key.
        KEY_REPEATED,
        /// A number is none. Details: the key, the text.
        NO_NUMBER,
        /// The arrays of vendors, products and names are not equally long. Details: the three lengths.
        UNEQUAL(true),
        /// A word in the place of a key is none. Details: the word.
        KEY_UNKNOWN,
        /// A key has no value on its line. Details: the key.
        VALUE_MISSING,
        /// A character that cannot be in a value without quotation marks. Details: the character.
        CHARACTER,
        /// An entry ends before it has all four keys. Details: the keys that it lacks.
        INCOMPLETE(true);

        /// Whether the details are words of ReaderDesk, not of the file.
        private final boolean isOurs;

        Kind() {
            this(false);
        }

        Kind(boolean isOurs) {
            this.isOurs = isOurs;
        }
    }

    public DriverProblem {
        details = List.copyOf(details);
    }

    /// One sentence: what is wrong, where, and what is expected or follows.
    public String sentence(Locale language) {
        var texts = PassportTexts.in(language);
        String place = line.isPresent()
                ? texts.get("passport.driver.line", Quoted.place(file.toString()), line.getAsInt())
                : Quoted.place(file.toString());
        var values = new Object[details.size() + 1];
        values[0] = place;
        for (int i = 0; i < details.size(); i++) {
            values[i + 1] = kind.isOurs ? details.get(i) : Quoted.of(details.get(i));
        }
        return texts.get("passport.driver.problem." + kind, values);
    }
}
