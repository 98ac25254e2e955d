package org.readerdesk.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.passport.attribute.Attribute;
import org.readerdesk.passport.feature.FeatureTag;
import org.readerdesk.passport.feature.PropertyTag;
import org.readerdesk.passport.quirk.Quirks;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.ui.about.Library;
import org.readerdesk.ui.text.Language;

/// The words of a language: those of its messages and of its texts of result codes, and data, which has none.
final class Vocabulary {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]+");
    /// What is data as a whole, whatever words are in it.
    private static final List<Pattern> DATA = List.of(
            // names of result codes, functions and reader states, as the specification has them
            Pattern.compile("\\b[A-Z]+(_[A-Z0-9]+)+\\b"), Pattern.compile("\\bSCard[A-Z][A-Za-z]+(\\([^)]*\\))?"),
            // commands to be copied
            Pattern.compile("\\b(sudo|readerdesk --).*"),
            // numbers and bytes in hexadecimal
            Pattern.compile("\\b(0x)?[0-9A-F]{2,}\\b"), Pattern.compile("\\b[0-9a-f]{4}:[0-9a-f]{4}\\b"),
            // paths
            Pattern.compile("(?<![\\p{L}\\d])(/[\\w.+-]+)+"),
            // versions
            Pattern.compile("\\b\\d+(\\.\\d+)+[\\w.+-]*"));
    /// Single words that are the same in every language.
    private static final Set<String> NAMES = Set.of(
            // keys as JavaFX writes them
            "Ctrl", "Shift", "Esc",
            // of readers and their makers, from the states and the USB list
            "Gemalto", "SmartCard", "Reader", "Yubico", "YubiKey", "OTP", "FIDO", "CCID", "PICC",
            // and a serial number
            "SN",
            // each language is called as its own speakers do
            "English", "Deutsch", "\u0420\u0443\u0441\u0441\u043a\u0438\u0439",
            // the exception of a planted fault: its message stays as it is, for those who repair it
            "IllegalStateException", "planted");

    private final Set<String> words = new HashSet<>(NAMES);

    Vocabulary(Language language) {
        var bundle = ResourceBundle.getBundle("org.readerdesk.ui.messages", language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        bundle.keySet().forEach(key -> add(bundle.getString(key)));
        ResultCodes.in(language.locale()).all().forEach(entry -> {
            add(entry.meaning());
            entry.causes().forEach(cause -> add(cause.text()));
            entry.tries().forEach(attempt -> add(attempt.text()));
        });
        Stream.of("org.readerdesk.passport.messages", "org.readerdesk.passport.page.messages")
                .map(name -> ResourceBundle
                        .getBundle(name, language.locale()))
                .forEach(
                        texts -> texts.keySet().forEach(key -> add(texts.getString(key))));
        Quirks.in(language.locale()).all().forEach(quirk -> {
            add(quirk.what());
            quirk.tries().forEach(this::add);
            add(quirk.source());
        });
        // names of attributes, features and properties
        Stream.of(Attribute.values()).map(Attribute::pcscName).forEach(this::add);
        Stream.of(FeatureTag.values()).map(FeatureTag::pcscName).forEach(this::add);
        Stream.of(PropertyTag.values()).map(PropertyTag::pcscName).forEach(this::add);
        // flags, as the specification has them
        Stream.of(ReaderFlag.values()).map(Enum::name).forEach(this::add);
        var codes = ResourceBundle.getBundle("org.readerdesk.codes.messages", language.locale());
        codes.keySet().forEach(key -> add(codes.getString(key)));
        Library.all().forEach(library -> Stream.of(library.name(), library.licence()).forEach(this::add));
        Stream.of("java.vm.name", "java.runtime.version", "os.name", "os.version", "os.arch", "user.home",
                "javafx.runtime.version").map(System::getProperty).forEach(this::add);
    }

    /// Names of readers and the like are no words.
    void add(String text) {
        WORD.matcher(text).results().forEach(word -> words.add(word.group().toLowerCase(Locale.ROOT)));
    }

    /// The words in `text` that are neither.
    List<String> strangers(String text) {
        var rest = text;
        for (var data : DATA) {
            rest = data.matcher(rest).replaceAll(" ");
        }
        return WORD.matcher(rest).results().map(word -> word.group()).filter(word -> !words.contains(word)
                && !words.contains(word.toLowerCase(Locale.ROOT))).distinct().toList();
    }
}
