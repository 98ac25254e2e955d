package org.readerdesk.app.selftest;

/// What one look came to.
///
/// @param part what was looked at, in a word or two
/// @param sentence how it is, and where it is not well, what is expected or what helps
record Finding(Grade grade, String part, String sentence) {

    /// How it is.
    enum Grade {
        /// As it should be.
        OK("ok"),
        /// Something on the machine is missing that ReaderDesk works without.
        NOTE("note"),
        /// ReaderDesk is not whole.
        FAIL("FAIL");

        private final String word;

        Grade(String word) {
            this.word = word;
        }
    }

    static Finding ok(String part, String sentence) {
        return new Finding(Grade.OK, part, sentence);
    }

    static Finding note(String part, String sentence) {
        return new Finding(Grade.NOTE, part, sentence);
    }

    static Finding fail(String part, String sentence) {
        return new Finding(Grade.FAIL, part, sentence);
    }

    /// One line, whatever an exception's text had in it.
    String line() {
        return "%-4s  %s: %s".formatted(grade.word, part, sentence.lines().findFirst().orElse(""));
    }
}
