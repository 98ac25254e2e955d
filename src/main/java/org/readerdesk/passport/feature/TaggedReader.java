package org.readerdesk.passport.feature;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readerdesk.passport.feature.Defect.Kind;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.ControlCode;
import org.readerdesk.pcsc.Quoted;

/// Walks over an answer made of entries: tag, length, value.
final class TaggedReader {

    private static final int HEAD = 2;

    private final Bytes answer;
    private final byte[] bytes;
    private final List<Defect> defects = new ArrayList<>();
    private final Set<Integer> seen = new HashSet<>();

    private TaggedReader(Bytes answer) {
        this.answer = answer;
        bytes = answer.toArray();
    }

    /// What is made of the value at `at`; empty when nothing can be.
    private interface Maker<E> {
        Optional<E> make(int tag, int tagAt, int at, int length);
    }

    static FeatureList features(Bytes answer) {
        var reader = new TaggedReader(answer);
        return new FeatureList(reader.entries(reader::feature), reader.defects);
    }

    static TlvProperties properties(Bytes answer) {
        var reader = new TaggedReader(answer);
        return new TlvProperties(reader.entries(reader::property), reader.defects);
    }

    private <E> List<E> entries(Maker<E> maker) {
        var entries = new ArrayList<E>();
        int at = 0;
        while (at < answer.length()) {
            if (answer.length() - at < HEAD) {
                defect(Kind.CUT, at, HEAD - (answer.length() - at));
                break;
            }
            int tag = answer.at(at);
            int length = answer.at(at + 1);
            int end = at + HEAD + length;
            if (end > answer.length()) {
                defect(Kind.CUT, at, end - answer.length());
                break;
            }
            if (!seen.add(tag)) {
                defect(Kind.DUPLICATE, at, tag);
            }
            maker.make(tag, at, at + HEAD, length).ifPresent(entries::add);
            at = end;
        }
        return entries;
    }

    private Optional<FeatureList.Entry> feature(int tag, int tagAt, int at, int length) {
        if (length != Integer.BYTES) {
            defect(Kind.WRONG_LENGTH, tagAt + 1, length);
            return Optional.empty();
        }
        int code = ByteBuffer.wrap(bytes).getInt(at);
        return Optional.of(new FeatureList.Entry(tag, FeatureTag.of(tag), new ControlCode.Whole(code), tagAt));
    }

    private Optional<TlvProperties.Entry> property(int tag, int tagAt, int at, int length) {
        var property = PropertyTag.of(tag);
        var value = Bytes.of(Arrays.copyOfRange(bytes, at, at + length));
        return Optional.of(new TlvProperties.Entry(tag, property,
                property.map(known -> read(known, tagAt, value)).orElse(new PropertyValue.Raw(value)), tagAt));
    }

    private PropertyValue read(PropertyTag property, int tagAt, Bytes value) {
        if (property.isText()) {
            return text(value).<PropertyValue>map(PropertyValue.Text::new).orElseGet(() -> {
                defect(Kind.NOT_TEXT, tagAt, property.number());
                return new PropertyValue.Raw(value);
            });
        }
        if (value.length() != property.length()) {
            defect(Kind.WRONG_LENGTH, tagAt + 1, value.length());
            return new PropertyValue.Raw(value);
        }
        return new PropertyValue.Number(littleEndian(value));
    }

    private static long littleEndian(Bytes value) {
        long number = 0;
        for (int i = value.length() - 1; i >= 0; i--) {
            number = number << Byte.SIZE | value.at(i);
        }
        return number;
    }

    private static Optional<String> text(Bytes value) {
        int end = value.length();
        while (end > 0 && value.at(end - 1) == 0) {
            end--;
        }
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value.toArray(), 0, end))
                    .toString()).filter(text -> text.codePoints().noneMatch(Quoted::unseen));
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private void defect(Kind kind, int offset, int detail) {
        defects.add(new Defect(kind, offset, detail));
    }
}
