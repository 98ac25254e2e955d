package org.readerdesk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Quoted;

/// Finds the ATRs among the words of `atr` and in its file. All are read before the first is shown.
final class AtrArguments {

    private static final String WHAT = "ATR file";
    private static final String EXPECTED = "expected two hexadecimal digits for each byte";
    /// No ATR has more than 33, but what is wrong with a longer one is told.
    private static final int MOST_BYTES = 255;

    private AtrArguments() {
    }

    /// @throws UsageException for what is no ATR, naming its place and repeating no digits: they may be something else
    static List<Bytes> read(List<String> words, Optional<Path> file) {
        var atrs = new ArrayList<Bytes>();
        for (var text : texts(words)) {
            try {
                atrs.add(parse(text));
            } catch (IllegalArgumentException e) {
                throw new UsageException("ATR %d: %s.".formatted(atrs.size() + 1, e.getMessage()));
            }
        }
        file.ifPresent(from -> atrs.addAll(read(from)));
        if (atrs.isEmpty()) {
            throw new UsageException("\"HEX\" is missing; expected the bytes of an ATR in hexadecimal, or --file.");
        }
        return List.copyOf(atrs);
    }

    /// Words of two characters that follow each other are the bytes of one ATR.
    private static List<String> texts(List<String> words) {
        var texts = new ArrayList<String>();
        boolean inBytes = false;
        for (String word : words) {
            boolean isByte = word.length() == 2;
            if (isByte && inBytes) {
                texts.add(texts.removeLast() + " " + word);
            } else {
                texts.add(word);
            }
            inBytes = isByte;
        }
        return texts;
    }

    private static List<Bytes> read(Path file) {
        var atrs = new ArrayList<Bytes>();
        int number = 0;
        for (String line : (Iterable<String>) TextFile.read(WHAT, file).lines()::iterator) {
            number++;
            int comment = line.indexOf('#');
            String text = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (text.isEmpty()) {
                continue;
            }
            try {
                atrs.add(parse(text));
            } catch (IllegalArgumentException e) {
                throw new UsageException("The %s %s, line %d: %s.".formatted(WHAT, Quoted.place(file.toString()),
                        number, e.getMessage()));
            }
        }
        if (atrs.isEmpty()) {
            throw new UsageException("The %s %s has no ATR; expected one a line, in hexadecimal."
                    .formatted(WHAT, Quoted.place(file.toString())));
        }
        return atrs;
    }

    private static Bytes parse(String text) {
        Bytes bytes;
        try {
            bytes = Bytes.parseHex(text);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw new IllegalArgumentException(message.contains("expected") ? message : message + "; " + EXPECTED);
        }
        if (bytes.isEmpty()) {
            throw new IllegalArgumentException("no byte; " + EXPECTED);
        }
        if (bytes.length() > MOST_BYTES) {
            throw new IllegalArgumentException("%d bytes are no ATR; expected at most 33"
                    .formatted(bytes.length()));
        }
        return bytes;
    }
}
