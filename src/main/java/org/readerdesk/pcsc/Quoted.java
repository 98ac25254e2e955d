package org.readerdesk.pcsc;

/// Foreign text in a sentence: whatever it holds, the sentence stays one line that a screen can bear.
public final class Quoted {

    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_PLACE = 150;

    private Quoted() {
    }

    /// A word in quotation marks, what is not seen made visible, clipped after some 60 characters.
    public static String of(String word) {
        return "\"" + clipped(word, LONGEST_WORD) + "\"";
    }

    /// A file's name or another place, without quotation marks; clipped after some 150 characters.
    public static String place(String name) {
        return clipped(name, LONGEST_PLACE);
    }

    /// `text` with what is not seen made visible, in one line: an escape of JSON for each UTF-16 unit.
    public static String seen(String text) {
        return clipped(text, Integer.MAX_VALUE);
    }

    /// Whether a character would not be seen: control characters, those that change the direction of writing, and lone
    /// surrogates.
    public static boolean unseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static String clipped(String text, int longest) {
        var shown = new StringBuilder();
        for (int i = 0; i < text.length();) {
            if (shown.length() >= longest) {
                return shown.append('…').toString();
            }
            int point = text.codePointAt(i);
            if (unseen(point)) {
                for (char unit : Character.toChars(point)) {
                    shown.append("\\u%04x".formatted((int) unit));
                }
            } else {
                shown.appendCodePoint(point);
            }
            i += Character.charCount(point);
        }
        return shown.toString();
    }
}
