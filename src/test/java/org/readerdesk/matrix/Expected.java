package org.readerdesk.matrix;

import java.util.Map;
import org.readerdesk.manage.AttachmentState.Phase;
import org.readerdesk.pcsc.Answer;

/// What a cell shows: `1D F` is 0x8010001D from the resource manager, and nothing attached afterwards.
///
/// @param waited the operation was under way when the fault went on (`~` before the code)
/// @param code `ok`, the last byte of a 0x801000xx, or the name of a COM code; with `*` when ReaderDesk gave it
/// @param state F free, A attached, L locked, S stale; for the monitor P card present, E empty, M mute, X exclusive,
///        G no such reader, `-` no service
record Expected(boolean waited, String code, String state) {

    private static final Map<String, String> COM = Map.of("0x80004004", "abort", "0x8000FFFF", "unexpected",
            "0x80070057", "invalidarg", "0x80004005", "fail", "0x80004001", "notimpl");
    private static final String SCARD = "0x801000";

    static Expected parse(String text) {
        var words = text.trim().split(" ");
        if (words.length != 2) {
            throw new IllegalArgumentException("expected a code and a letter, not: " + text);
        }
        boolean waited = words[0].startsWith("~");
        return new Expected(waited, words[0].substring(waited ? 1 : 0), words[1]);
    }

    static String code(Answer answer) {
        String hex = answer.code().hex();
        String name = answer.isSuccess() ? "ok" : hex.startsWith(SCARD) ? hex.substring(SCARD.length())
                : COM.getOrDefault(hex, hex);
        return answer.byReaderDesk() ? name + "*" : name;
    }

    static String letter(Phase phase) {
        return phase.name().substring(0, 1);
    }

    @Override
    public String toString() {
        return (waited ? "~" : "") + code + " " + state;
    }
}
