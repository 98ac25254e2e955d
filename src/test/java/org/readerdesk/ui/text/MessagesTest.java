package org.readerdesk.ui.text;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.readerdesk.card.atr.CardWord;
import org.readerdesk.card.atr.Contactless;
import org.readerdesk.card.atr.Defect;
import org.readerdesk.card.atr.InterfaceWord;
import org.readerdesk.card.atr.Meaning;
import org.readerdesk.card.atr.Unit;
import org.readerdesk.diagnose.SessionKind;
import org.readerdesk.journal.Event;
import org.readerdesk.journal.ExportFormat;
import org.readerdesk.diagnose.ServiceCommands;
import org.readerdesk.diagnose.ServiceSight;
import org.readerdesk.passport.ReaderKind;
import org.readerdesk.passport.page.PageFormat;
import org.readerdesk.pcsc.CardState;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.simulator.OtherAction;
import org.readerdesk.settings.Problem;
import org.readerdesk.settings.Theme;
import org.readerdesk.ui.activity.Filter;
import org.readerdesk.ui.about.Place;
import org.readerdesk.ui.attachment.Action;
import org.readerdesk.ui.attachment.Reason;
import org.readerdesk.ui.attachment.Variants;
import org.readerdesk.ui.card.Absence;
import org.readerdesk.ui.desk.Presence;
import org.readerdesk.ui.desk.Sharing;
import org.readerdesk.ui.guide.Guide;
import org.readerdesk.ui.desk.Timeline;
import org.readerdesk.ui.desk.Track;
import org.readerdesk.ui.readers.ReaderCard;
import org.readerdesk.ui.readers.ReadersController;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The window's messages")
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/readerdesk/ui");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)*\\.?)\"");
    private static final Pattern USE = Pattern.compile("\\btext\\((?:[^\"();]*\\? *)?\"([A-Za-z0-9.]+)\"");
    private static final Pattern CHOICE = Pattern.compile("\\? \"([A-Za-z0-9.]+)\" : \"[A-Za-z0-9.]+\"");
    private static final Pattern OTHER_CHOICE = Pattern.compile("\\? \"[A-Za-z0-9.]+\" : \"([A-Za-z0-9.]+)\"");
    private static final Pattern FAMILY_USE = Pattern.compile("(?<!Optional\\.)\\bof\\(\"([A-Za-z0-9.]+)\"");

    /// The constants behind each family; those of package-private types by name.
    private static final Map<String, Set<String>> FAMILIES = Map.ofEntries(
            family("share", ShareMode.values()), family("disposition", Disposition.values()),
            family("initialization", Initialization.values()), family("card.state", CardState.values()),
            family("presence", Presence.values()), family("sharing", Sharing.values()),
            family("event", Event.Kind.values()), family("event.more", Event.Kind.values()),
            family("log.filter", Filter.Kind.values()), family("log.export.format", ExportFormat.values()),
            family("passport.format", PageFormat.values()),
            family("settings.problem", Problem.Kind.values()), family("theme", Theme.values()),
            family("reader.kind", ReaderKind.values()),
            family("track", Track.values()), family("incident", Timeline.Incident.values()),
            family("chip.more", ReaderCard.Sign.values()), family("reason", Reason.values()),
            family("reason.short", Reason.values()), family("action", Action.values()),
            family("action.what", Action.values()), family("action.options", Action.values()),
            family("readers.empty", ReadersController.Emptiness.values()),
            family("manager", ResourceManager.Kind.values()), family("manager.system", Platform.values()),
            family("simulation.other", OtherAction.values()),
            family("session", SessionKind.values()), family("session.more", SessionKind.values()),
            family("guide.title", Guide.Kind.values()), family("guide.sentence", Guide.Kind.values()),
            family("guide.points", Guide.Kind.values()), family("guide.service", ServiceSight.values()),
            family("guide.service.points", ServiceSight.values()), family("guide.service.platform", Platform.values()),
            family("guide.usb.unseen", Platform.values()),
            family("about.library", Platform.values()), family("about.place", Place.Kind.values()),
            family("guide.command", ServiceCommands.Purpose.values()),
            family("atr.absent", Absence.values()), family("atr.unit", Unit.values()),
            family("atr.meaning", Meaning.values()), family("atr.defect", Defect.Kind.values()),
            family("atr.contactless", Contactless.values()),
            family("atr.convention", InterfaceWord.Convention.values()),
            family("atr.letter", InterfaceWord.Letter.values()), family("atr.vpp", InterfaceWord.Vpp.values()),
            family("atr.guard", InterfaceWord.Guard.values()), family("atr.mode", InterfaceWord.ModeChange.values()),
            family("atr.parameters", InterfaceWord.Parameters.values()),
            family("atr.detection", InterfaceWord.ErrorDetection.values()),
            family("atr.clock", InterfaceWord.ClockStop.values()), family("atr.supply", InterfaceWord.Supply.values()),
            family("atr.spu", InterfaceWord.Spu.values()), family("atr.category", CardWord.Category.values()),
            family("atr.service", CardWord.Service.values()), family("atr.access", CardWord.Access.values()),
            family("atr.selection", CardWord.Selection.values()),
            family("atr.writing", CardWord.WriteBehaviour.values()), family("atr.channel", CardWord.Channel.values()),
            family("atr.life", CardWord.LifeCycle.values()), family("atr.standard", CardWord.Standard.values()),
            Map.entry("guide.usb.why", Set.of("LISTED", "KERNEL", "NO_DRIVER", "NO_NUMBERS", "CLAIMED", "UNCLAIMED")),
            Map.entry("simulation.card", Set.of("T1", "T0", "T0T1", "CONTACTLESS", "MUTE", "GARBLED")),
            Map.entry("simulation.off",
                    Set.of("NO_READER", "PLUGGED", "CARD_IN", "NO_CARD", "FAST", "HANGS", "HANGS_NOT", "RUNS",
                            "STOPPED")),
            Map.entry("by", Set.of("MANAGER", "READERDESK")));

    private final ResourceBundle bundle = bundle(Language.ENGLISH);

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("org.readerdesk.ui.messages", language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @AfterEach
    void speakEnglishAgain() {
        Messages.use(Language.ENGLISH);
    }

    private static Map.Entry<String, Set<String>> family(String name, Enum<?>... constants) {
        return Map.entry(name, Stream.of(constants).map(Enum::name).collect(Collectors.toSet()));
    }

    private static String sources() {
        try (var files = Files.walk(SOURCES)) {
            var all = new StringBuilder();
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern, String in) {
        return pattern.matcher(in).results().map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> variantKeys() {
        var keys = new TreeSet<String>();
        Stream.of(Action.values()).forEach(action -> Variants.of(action).forEach(entry -> collect(entry, keys)));
        return keys;
    }

    private static void collect(Variants.Entry entry, Set<String> keys) {
        keys.add("variant." + entry.key());
        if (entry instanceof Variants.Group(_, var entries)) {
            entries.forEach(each -> collect(each, keys));
        }
    }

    @Test
    @DisplayName("are there for every key that the sources use")
    void nothingIsMissing() {
        var used = found(USE, sources());
        used.removeIf(key -> key.endsWith("."));
        Stream.of(CHOICE, OTHER_CHOICE).flatMap(pattern -> found(pattern, sources()).stream())
                .filter(key -> key.contains(".")).forEach(used::add);
        FAMILIES.forEach((family, constants) -> constants.forEach(name -> used.add(family + '.' + name)));
        used.addAll(variantKeys());
        assertThat(bundle.keySet()).containsAll(used);
        assertThat(FAMILIES.keySet()).containsAll(found(FAMILY_USE, sources()));
    }

    @Test
    @DisplayName("are all used")
    void nothingIsLeftOver() {
        var literals = found(LITERAL, sources());
        var left = new TreeSet<>(bundle.keySet());
        left.removeAll(literals);
        left.removeAll(variantKeys());
        FAMILIES.forEach((family, constants) -> constants.forEach(name -> left.remove(family + '.' + name)));
        left.removeIf(key -> key.startsWith("log.column.") && literals.contains(key.substring("log.column.".length())));
        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("are the same keys in each language")
    void sameKeys(Language language) throws IOException {
        var file = language == Language.ENGLISH ? "messages.properties"
                : "messages_" + language.code() + ".properties";
        var own = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/org/readerdesk/ui", file))) {
            own.load(in);
        }
        assertThat(own.stringPropertyNames()).isEqualTo(bundle.keySet());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("are patterns with the same arguments in each language")
    void patterns(Language language) {
        var own = bundle(language);
        assertThat(bundle.keySet()).allSatisfy(key -> {
            var pattern = new MessageFormat(own.getString(key), language.locale());
            assertThat(pattern.getArgumentNames())
                    .isEqualTo(new MessageFormat(bundle.getString(key)).getArgumentNames());
            assertThat(own.getString(key)).doesNotContain("choice");
        });
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("without plural forms mean the same to Java's own formats as to ICU's")
    void plain(Language language) {
        var own = bundle(language);
        var numbers = new Object[]{0, 7, 999, 1000, 1_234_567, 0.436, 12.5, 2.0};
        assertThat(bundle.keySet()).allSatisfy(key -> {
            var pattern = own.getString(key);
            var icu = new MessageFormat(pattern, language.locale());
            for (int i = 0; i < numbers.length; i++) {
                // each argument is each number once
                var arguments = new ArrayList<>(List.of(numbers));
                Collections.rotate(arguments, i);
                assertThat(Messages.format(pattern, language).format(arguments.toArray()))
                        .isEqualTo(icu.format(arguments.toArray()));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"1, 1 байт", "2, 2 байта", "5, 5 байт", "11, 11 байт", "21, 21 байт", "22, 22 байта", "112, 112 байт"})
    @DisplayName("have the plural forms of Russian")
    void russian(int count, String words) {
        Messages.use(Language.RUSSIAN);
        assertThat(Messages.of("atr.unit", Unit.BYTES, count)).isEqualTo(words);
    }

    @Test
    @DisplayName("write numbers as the language does")
    void numbers() {
        Messages.use(Language.GERMAN);
        assertThat(Words.took(Duration.ofNanos(436_000))).isEqualTo("0,4 ms");
        assertThat(Language.of(Optional.of("tlh"))).isEqualTo(Language.of(Optional.empty()));
        assertThat(Language.of(Optional.of("ru"))).isEqualTo(Language.RUSSIAN);
    }

    @Test
    @DisplayName("count in words")
    void plurals() {
        assertThat(Messages.text("log.clear.question", 1)).isEqualTo("Delete the only row of the log?");
        assertThat(Messages.text("log.clear.question", 1_600)).isEqualTo("Delete all 1,600 rows of the log?");
        assertThat(Messages.text("waiting.certain.why", 0)).endsWith("free.");
        assertThat(Messages.text("waiting.certain.why", 2)).endsWith("2 more operations wait behind it.");
    }
}
