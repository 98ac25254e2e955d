package org.readerdesk.passport.page;

import java.util.List;

/// Rows that belong together.
///
/// @param sentence what is to be said of all of them, or why there are none; empty for nothing
/// @param folded what stands for the last rows, those that are not available; empty where there are none
/// @param absent the rows that are not available
public record Section(Kind kind, String title, String sentence, List<Row> rows, String folded, List<Row> absent) {

    /// The sections, in their order on the page.
    public enum Kind {
        /// What the resource manager lists.
        READER("reader"),
        /// The USB device behind it.
        USB("usb"),
        /// The driver that serves it.
        DRIVER("driver"),
        /// The features of PC/SC part 10, and what a PIN pad can do.
        FEATURES("features"),
        /// The attributes of the driver.
        ATTRIBUTES("attributes"),
        /// The ATR.
        CARD("card"),
        /// When and where this was seen.
        CIRCUMSTANCES("circumstances");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /// As JSON and the names of controls have it.
        public String key() {
            return key;
        }
    }

    public Section {
        rows = List.copyOf(rows);
        absent = List.copyOf(absent);
    }

    /// A section with nothing folded.
    static Section of(Kind kind, String title, String sentence, List<Row> rows) {
        return new Section(kind, title, sentence, rows, "", List.of());
    }

    /// Without serial numbers of devices.
    Section withoutSerial() {
        return new Section(kind, title, sentence, rows.stream().filter(row -> !row.serial()).toList(), folded,
                absent.stream().filter(row -> !row.serial()).toList());
    }

    boolean isEmpty() {
        return rows.isEmpty() && absent.isEmpty() && sentence.isEmpty();
    }
}
