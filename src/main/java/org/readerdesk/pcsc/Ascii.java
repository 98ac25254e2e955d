package org.readerdesk.pcsc;

import java.util.function.IntUnaryOperator;

/// Letters of words that are ASCII: what the standard library does for all languages takes minutes on a long row of `Σ`,
/// `ı` or `ß`, and turns some foreign letters into ASCII ones.
public final class Ascii {

    private Ascii() {
    }

    /// `text` with a to z in the place of A to Z.
    public static String lower(String text) {
        return mapped(text, c -> c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    }

    /// `text` with A to Z in the place of a to z.
    public static String upper(String text) {
        return mapped(text, c -> c >= 'a' && c <= 'z' ? c - ('a' - 'A') : c);
    }

    private static String mapped(String text, IntUnaryOperator letter) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (char) letter.applyAsInt(letters[i]);
        }
        return new String(letters);
    }
}
