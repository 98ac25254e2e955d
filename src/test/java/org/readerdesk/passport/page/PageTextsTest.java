package org.readerdesk.passport.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.card.atr.Role;
import org.readerdesk.passport.ReaderKind;
import org.readerdesk.passport.attribute.Attribute;
import org.readerdesk.passport.attribute.AttributeValue;
import org.readerdesk.passport.driver.DriverOptions;
import org.readerdesk.passport.feature.ApduSize;
import org.readerdesk.passport.feature.Defect;
import org.readerdesk.passport.feature.EntryEnd;
import org.readerdesk.passport.usb.UsbMatch;
import org.readerdesk.pcsc.ReaderFlag;

/// The words of the page in each language: none is missing, none is left over.
class PageTextsTest {

    private static final Path WORDS = Path.of("src/main/resources/org/readerdesk/passport/page");
    private static final Path SOURCES = Path.of("src/main/java/org/readerdesk/passport/page");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9.]*)\"");

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var in = Files.newBufferedReader(WORDS.resolve("messages" + language + ".properties"))) {
            words.load(in);
        }
        return words;
    }

    private static Stream<String> family(String name, Enum<?>... constants) {
        return Stream.of(constants).map(constant -> name + '.' + constant.name());
    }

    private static Stream<String> families() {
        return Stream.of(family("section", Section.Kind.values()), family("kind", ReaderKind.values()),
                family("flag", Stream.of(ReaderFlag.values()).filter(flag -> flag != ReaderFlag.IGNORE
                        && flag != ReaderFlag.CHANGED && flag != ReaderFlag.ATRMATCH).toArray(ReaderFlag[]::new)),
                family("usb.by", UsbMatch.By.values()), family("usb.alike", UsbMatch.By.values()),
                family("usb.no", UsbMatch.Reason.values()), family("voltage", DriverOptions.Voltage.values()),
                family("role", Role.Plain.values()), family("attribute", Attribute.values()),
                family("flaw", AttributeValue.Flaw.values()),
                family("characteristic", AttributeValue.Characteristic.values()),
                family("check", AttributeValue.BlockCheck.values()),
                family("presence", AttributeValue.Presence.values()),
                family("card.kind", AttributeValue.CardKind.values()),
                family("channel", AttributeValue.ChannelKind.values()), family("apdu", ApduSize.values()),
                family("pin.end", EntryEnd.values()), family("defect", Defect.Kind.values()),
                Stream.of("answer.FEATURES", "answer.PROPERTIES", "answer.PIN")).flatMap(keys -> keys);
    }

    @Test
    void each_word_that_is_asked_for_is_there_and_no_other() throws IOException {
        var literals = new ArrayList<String>();
        try (var files = Files.list(SOURCES)) {
            for (var file : files.toList()) {
                LITERAL.matcher(Files.readString(file)).results().forEach(found -> literals.add(found.group(1)));
            }
        }
        var keys = words("").stringPropertyNames();
        assertThat(keys).containsAll(families().toList());
        var left = new TreeSet<>(keys);
        left.removeAll(families().collect(Collectors.toSet()));
        left.removeIf(key -> literals.contains(key) || key.startsWith("row.")
                && literals.contains(key.substring("row.".length())));
        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ru"})
    void they_are_the_same_keys_with_the_same_arguments_in_each_language(String language) throws IOException {
        var english = words("");
        var own = words("_" + language);
        assertThat(own.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(own.stringPropertyNames()).allSatisfy(key -> assertThat(
                new MessageFormat(own.getProperty(key), Locale.of(language)).getArgumentNames())
                .isEqualTo(new MessageFormat(english.getProperty(key), Locale.ENGLISH).getArgumentNames()));
    }

    @Test
    void they_count_in_words() {
        var russian = PageTexts.in(Locale.of("ru"));
        assertThat(List.of(1, 2, 5, 21)).extracting(count -> russian.get("attributes.absent", count)).containsExactly(
                "1 атрибут недоступен у этого драйвера", "2 атрибута недоступны у этого драйвера",
                "5 атрибутов недоступны у этого драйвера", "21 атрибут недоступен у этого драйвера");
    }
}
