package org.readerdesk.passport.page;

import java.time.format.DateTimeFormatter;

/// When, where and with what the page was made.
record CircumstanceRows(PageTexts texts) {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    static String time(Circumstances now) {
        return ISO.withZone(now.zone()).format(now.at());
    }

    Section section(Circumstances now) {
        var rows = new Rows(texts);
        rows.foreign("time", time(now));
        rows.foreign("readerdesk", now.version());
        rows.foreign("system", now.system());
        rows.foreign("pcsc", now.service());
        return Section.of(Section.Kind.CIRCUMSTANCES, texts.of("section", Section.Kind.CIRCUMSTANCES), "", rows.list());
    }
}
