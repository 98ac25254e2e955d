package org.readerdesk.app.selftest;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.readerdesk.card.atr.Unit;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.ui.text.Language;
import org.readerdesk.ui.text.Messages;

/// Whether the window can speak each of its languages: messages, plural forms, result codes, and what Java knows of it.
final class Languages {

    private Languages() {
    }

    static List<Finding> look() {
        var before = Messages.language();
        var findings = new ArrayList<Finding>();
        // each language says "two bytes" and "November" in a way of its own; one that is missing says what another says
        var said = new HashSet<String>();
        for (var language : Language.values()) {
            Messages.use(language);
            String bytes = Messages.of("atr.unit", Unit.BYTES, 2);
            String month = Month.NOVEMBER.getDisplayName(TextStyle.FULL, language.locale());
            findings.add(look(language, bytes, month, said.add(bytes)));
        }
        Messages.use(before);
        return findings;
    }

    static Finding look(Language language, String bytes, String month, boolean ownWords) {
        String part = "language " + language.code();
        if (!ownWords) {
            return Finding.fail(part, "\"%s\" is not %s; expected messages of its own".formatted(bytes,
                    language.ownName()));
        }
        if (month.chars().anyMatch(Character::isDigit)) {
            return Finding.fail(part, "Java calls November \"%s\"; expected its name, from the module jdk.localedata"
                    .formatted(month));
        }
        return Finding.ok(part, "%s, %s, %d result codes".formatted(month, bytes,
                ResultCodes.in(language.locale()).all().size()));
    }
}
