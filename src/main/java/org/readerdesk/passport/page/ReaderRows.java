package org.readerdesk.passport.page;

import com.google.gson.JsonPrimitive;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.readerdesk.passport.ReaderKind;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ReaderState;

/// What the resource manager tells of a reader without a handle.
record ReaderRows(PageTexts texts) {

    /// Of the others nothing can be said to a person.
    private static final Set<ReaderFlag> SHOWN = EnumSet.complementOf(
            EnumSet.of(ReaderFlag.IGNORE, ReaderFlag.CHANGED, ReaderFlag.ATRMATCH));

    Section section(String reader, Optional<ReaderState> state, Optional<Protocol> protocol) {
        var rows = new Rows(texts);
        rows.value("name", ReaderTitle.of(reader), new JsonPrimitive(reader), "");
        var kind = ReaderKind.of(reader);
        rows.constant("kind", kind, texts.of("kind", kind));
        state.ifPresent(now -> state(rows, now.flags()));
        protocol.ifPresent(now -> rows.value("protocol", now.display(), new JsonPrimitive(now.display()), ""));
        return Section.of(Section.Kind.READER, texts.of("section", Section.Kind.READER),
                state.isPresent() ? "" : texts.get("reader.gone"), rows.list());
    }

    private void state(Rows rows, Set<ReaderFlag> flags) {
        var shown = flags.stream().filter(SHOWN::contains).sorted().toList();
        rows.value("state", shown.isEmpty() ? texts.get("state.unknown")
                : shown.stream().map(flag -> texts.of("flag", flag)).collect(Collectors.joining(", ")),
                Rows.array(shown.stream().map(Enum::name).toList()), "");
    }
}
