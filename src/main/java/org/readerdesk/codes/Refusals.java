package org.readerdesk.codes;

import org.readerdesk.pcsc.Refusal;

/// Why ReaderDesk itself declined something, in words.
public final class Refusals {

    private Refusals() {
    }

    /// One sentence that says why.
    public static String meaning(Refusal refusal) {
        return Texts.get("refusal." + refusal.name());
    }

    /// One sentence that says what to do instead.
    public static String tryThis(Refusal refusal) {
        return Texts.get("refusal." + refusal.name() + ".try");
    }
}
