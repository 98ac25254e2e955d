package org.readerdesk.codes;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Ascii;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.ResultCode;

/// The table of result codes, and every way to look something up in it.
///
/// Unchanging; safe for any thread.
public final class ResultCodes {

    private static final String FILE = "result-codes.tsv";
    private static final int SCARD_FACILITY = 0x10;
    private static final int WIN32_FACILITY = 7;

    private final List<CodeEntry> entries;
    /// The rows of each code by family: every outcome looks here.
    private final Map<ResultCode, List<CodeEntry>> sharing;

    private final Texts texts;

    private ResultCodes(List<CodeEntry> entries, Texts texts) {
        this.entries = entries;
        this.texts = texts;
        sharing = entries.stream().sorted(Comparator.comparing(CodeEntry::family))
                .collect(Collectors.groupingBy(CodeEntry::code));
    }

    /// The table that comes with the program, in English; read once, at first use.
    public static ResultCodes standard() {
        return Standard.TABLE;
    }

    /// The same table in another language, where there is a translation.
    public static ResultCodes in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? standard()
                : Standard.TRANSLATED.computeIfAbsent(locale.getLanguage(),
                        language -> standard().translated(language));
    }

    private ResultCodes translated(String language) {
        String file = "result-codes_" + language + ".tsv";
        var in = ResultCodes.class.getResourceAsStream(file);
        if (in == null) {
            return this;
        }
        try (var text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new ResultCodes(CodeTable.translate(entries, file, text), Texts.in(Locale.of(language)));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /// Reads a table.
    ///
    /// @param source its name, for the message
    /// @throws IllegalArgumentException a damaged table: one sentence that names the line and what was expected there
    public static ResultCodes read(String source, Reader text) throws IOException {
        return new ResultCodes(CodeTable.read(source, text), Texts.ENGLISH);
    }

    /// Every row, in the order of the table.
    public List<CodeEntry> all() {
        return entries;
    }

    /// The row for a code that a resource manager of `platform` returned.
    ///
    /// A `SCARD_*` number which that platform does not define is looked up among the others'. 0x8007xxxx stands for the
    /// Windows error xxxx unless it has a row of its own. No resource manager says S_FALSE.
    public Optional<CodeEntry> find(ResultCode code, Platform platform) {
        return sharing(code)
                .filter(entry -> entry.platforms().contains(platform))
                .filter(entry -> entry.kind() != Kind.SUCCESS || code.isSuccess())
                .findFirst()
                .or(() -> code.facility() == SCARD_FACILITY ? sharing(code).findFirst() : unwrapped(code));
    }

    /// The row for an answer, by who gave it: ReaderDesk's own codes are COM's.
    public Optional<CodeEntry> find(Answer answer, Platform platform) {
        return answer.byReaderDesk()
                ? sharing(answer.code()).filter(entry -> entry.family() == Family.COM).findFirst()
                        .or(() -> find(answer.code(), platform))
                : find(answer.code(), platform);
    }

    /// Every row that `text` can mean: a name in any case, with or without `SCARD_` or `SCARD_E_`, or a number in
    /// hexadecimal, signed or unsigned decimal. Failing that, every row whose name contains it.
    ///
    /// @return empty for an unknown number too; see [#numbers]
    public List<CodeEntry> search(String text) {
        var found = new LinkedHashSet<CodeEntry>();
        for (var code : CodeText.numbers(text)) {
            sharing(code).forEach(found::add);
            unwrapped(code).ifPresent(found::add);
        }
        String name = Ascii.upper(text.strip());
        if (found.isEmpty() && !name.isEmpty()) {
            entries.stream().filter(entry -> called(entry, name)).forEach(found::add);
            if (found.isEmpty()) {
                entries.stream().filter(entry -> entry.name().contains(name)).forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    /// The numbers that `text` can stand for, known or not; empty when it is none.
    public static Set<ResultCode> numbers(String text) {
        return CodeText.numbers(text);
    }

    /// The code's name, or "unknown code".
    public String name(Answer answer, Platform platform) {
        return find(answer, platform).map(CodeEntry::name).orElseGet(() -> texts.get("code.unknown"));
    }

    /// An answer in words. What ReaderDesk declines is told by its reason, not by the code's general meaning.
    public Explanation explain(Answer answer, Platform platform) {
        var general = find(answer, platform).map(entry -> Explanation.of(entry, platform))
                .orElseGet(() -> explainUnknown(answer.code()));
        return answer.refusal().map(reason -> general.because(texts.meaning(reason), texts.tryThis(reason)))
                .orElse(general);
    }

    /// What can be said of a code that the table lacks: its facility.
    public Explanation explainUnknown(ResultCode code) {
        return new Explanation(code, texts.get("code.unknown"), code.isSuccess() ? Kind.SUCCESS : Kind.ERROR,
                texts.get("code.unknown.meaning", code.hex(), code.facility(), facility(code)), List.of(),
                List.of(texts.get("code.unknown.try")), false);
    }

    /// The name of the code's facility, for example "smart card" for 16.
    public String facility(ResultCode code) {
        return texts.find("facility." + code.facility()).orElseGet(() -> texts.get("facility.other"));
    }

    private Stream<CodeEntry> sharing(ResultCode code) {
        return sharing.getOrDefault(code, List.of()).stream();
    }

    private Optional<CodeEntry> unwrapped(ResultCode code) {
        if (code.value() >= 0 || code.facility() != WIN32_FACILITY) {
            return Optional.empty();
        }
        var plain = new ResultCode(code.value() & 0xFFFF);
        return sharing(plain).filter(entry -> entry.family() == Family.WIN32).findFirst();
    }

    private static boolean called(CodeEntry entry, String name) {
        return entry.name().equals(name) || entry.name().equals("SCARD_" + name)
                || entry.name().matches("SCARD_[A-Z]_" + Pattern.quote(name));
    }

    private static final class Standard {
        static final ResultCodes TABLE = load();
        static final Map<String, ResultCodes> TRANSLATED = new ConcurrentHashMap<>();

        private static ResultCodes load() {
            try (var in = ResultCodes.class.getResourceAsStream(FILE)) {
                return read(FILE, new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(FILE + " cannot be read", e);
            }
        }
    }
}
