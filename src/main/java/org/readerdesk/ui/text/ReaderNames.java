package org.readerdesk.ui.text;

/// Shows readers' names whole, so that any two can be told apart.
public final class ReaderNames {

    private static final char VISIBLE_SPACE = '\u2423';
    private static final int CONTROL_PICTURES = 0x2400;

    private ReaderNames() {
    }

    /// The name with what the eye would miss made visible: spaces at either end or doubled, control and direction
    /// characters.
    public static String visible(String name) {
        var shown = new StringBuilder(name.length());
        for (int i = 0; i < name.length();) {
            int c = name.codePointAt(i);
            int next = i + Character.charCount(c);
            if (c == ' ') {
                boolean hidden = i == 0 || next == name.length() || name.charAt(i - 1) == ' '
                        || name.charAt(next) == ' ';
                shown.append(hidden ? VISIBLE_SPACE : ' ');
            } else if (c < ' ') {
                shown.appendCodePoint(CONTROL_PICTURES + c);
            } else if (isInvisible(c)) {
                shown.append("<U+%04X>".formatted(c));
            } else {
                shown.appendCodePoint(c);
            }
            i = next;
        }
        return shown.toString();
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.UNASSIGNED
                || type == Character.SURROGATE || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR || type == Character.SPACE_SEPARATOR && c != ' ';
    }
}
