package org.readerdesk.passport.page;

import org.readerdesk.pcsc.Quoted;

/// A reader's name as people read it: plain, or, where blanks at an end or characters that are not seen could mislead, in
/// quotation marks with escapes of JSON.
final class ReaderTitle {

    private ReaderTitle() {
    }

    static String of(String name) {
        boolean plain = !name.isEmpty() && name.equals(name.strip()) && !name.startsWith("\"")
                && name.codePoints().noneMatch(Quoted::unseen);
        return plain ? name : '"' + Quoted.seen(name.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
    }
}
