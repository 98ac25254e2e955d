package org.readerdesk.passport.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.card.names.CardNames;
import org.readerdesk.passport.ReaderPassport;
import org.readerdesk.passport.usb.UsbMatch;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.ResultCode;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PageTest {

    private static final String HOSTILE = " <script>alert('x')</script>&\"\u0007\u202E]]>\uDCFF ";

    private static List<String> text(PageFacts facts) {
        return PageFormat.TEXT.print(Pages.page(facts)).lines().toList();
    }

    private static JsonObject json(PageFacts facts, Locale locale) {
        return JsonParser.parseString(PageFormat.JSON.print(Pages.page(facts, locale))).getAsJsonObject();
    }

    private static JsonObject row(JsonObject page, String section, String id) {
        return page.getAsJsonArray(section).asList().stream().map(row -> row.getAsJsonObject())
                .filter(row -> row.get("id").getAsString().equals(id)).findFirst().orElseThrow();
    }

    private static Document document(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)));
    }

    private static PageFacts with(PageFacts facts, Machine machine, Reading reading) {
        return new PageFacts(facts.reader(), facts.state(), facts.protocol(), Optional.of(machine), reading,
                facts.names(), facts.circumstances());
    }

    @Test
    void text_has_labels_and_values_in_two_columns_the_agreement_on_top() {
        assertThat(text(Pages.facts())).startsWith("Reader passport", "", Pages.READER, "Reader with a PIN pad",
                "T=1 is in use.").containsSubsequence(
                        "Reader", "  State              card in, in use",
                        "USB device", "  Recognised by bus and address, which the driver tells: certain until it is"
                                + " plugged in again.",
                        "  Product             PC Pinpad\\u202e", "  Firmware            1.05",
                        "  Speed on the bus    12 Mbit/s (Full Speed)", "  Power, at most      100 mA",
                        "  Address             bus 1, address 5",
                        "  Interface           CCID, 1.0: a program drives it",
                        "  Interface           1.1: Linux has taken it itself (pn533), and keeps it from PC/SC",
                        "  Interface           1.2: nobody drives it", "Driver",
                        "  Maker's own commands pass  yes",
                        "Features and PIN pad", "  Display                            2 lines of 16 characters",
                        "  Length of a PIN                    4 to 8 digits",
                        "  Longest APDU                       extended APDUs, 65,544 bytes of data",
                        "  Property 0x99, not named by PC/SC  1 byte  [AA]",
                        "  Asking for the PIN pad's properties  failed: SCARD_E_NOT_TRANSACTED 0x80100016",
                        "Attributes", "  Maker                              Gemalto  (SCARD_ATTR_VENDOR_NAME)",
                        "Card", "Circumstances", "  Time        2026-11-28T19:30:00+01:00",
                        "  PC/SC       pcsc-lite 1.9.9");
    }

    @Test
    void each_row_says_how_much_is_known_of_it() {
        assertThat(text(Pages.facts()))
                .contains("  Longest block to the reader        failed: SCARD_E_SHARING_VIOLATION 0x8010000B"
                        + "  (SCARD_ATTR_MAX_IFSD)",
                        "  Number among readers of this make  2 bytes, but 4 expected  (SCARD_ATTR_DEVICE_UNIT)  [00 00]",
                        "  Handling of the card               ejects the card, 0x00000010"
                                + "  (SCARD_ATTR_CHARACTERISTICS)",
                        "  Kind of card, by its ATR           9, not named by PC/SC  (SCARD_ATTR_ICC_TYPE_PER_ATR)")
                .anyMatch(line -> line.startsWith("  29 attributes are not available from this driver: Model; Clock, at"
                        + " most; "));
        var page = json(Pages.facts(), Locale.ENGLISH);
        assertThat(row(page, "attributes", "SCARD_ATTR_MAX_DATA_RATE"))
                .hasToString("{\"id\":\"SCARD_ATTR_MAX_DATA_RATE\","
                        + "\"state\":\"TOLD\",\"value\":825806,\"unit\":\"bit/s\"}");
        assertThat(row(page, "attributes", "SCARD_ATTR_DEVICE_UNIT")).hasToString("{\"id\":\"SCARD_ATTR_DEVICE_UNIT\","
                + "\"state\":\"MALFORMED\",\"raw\":\"0000\"}");
        assertThat(row(page, "attributes", "SCARD_ATTR_MAX_IFSD")).hasToString("{\"id\":\"SCARD_ATTR_MAX_IFSD\","
                + "\"state\":\"FAILED\",\"code\":\"0x8010000B\",\"name\":\"SCARD_E_SHARING_VIOLATION\","
                + "\"by\":\"resource manager\"}");
        assertThat(row(page, "attributes", "SCARD_ATTR_CURRENT_CLK").get("state").getAsString())
                .isEqualTo("NOT_AVAILABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ru"})
    void json_is_the_same_in_every_language_and_text_is_not(String language) {
        assertThat(json(Pages.facts(), Locale.of(language))).isEqualTo(json(Pages.facts(), Locale.ENGLISH));
        assertThat(PageFormat.TEXT.print(Pages.page(Pages.facts(), Locale.of(language))))
                .doesNotContain("Circumstances", "not available", "a program drives it");
    }

    @Test
    void json_tells_reader_reading_agreement_and_what_is_known() {
        var page = json(Pages.facts(), Locale.ENGLISH);
        assertThat(page.get("name").getAsString()).isEqualTo(Pages.READER);
        assertThat(page.get("simulated").getAsBoolean()).isFalse();
        assertThat(page.get("read")).hasToString("{\"code\":\"0x00000000\",\"name\":\"SCARD_S_SUCCESS\","
                + "\"by\":\"resource manager\",\"complete\":true}");
        assertThat(page.getAsJsonObject("agreement").getAsJsonObject("speed").get("pace").getAsString())
                .isEqualTo("CARD");
        assertThat(page.keySet()).containsExactly("name", "simulated", "time", "read", "agreement", "known", "reader",
                "usb", "driver", "features", "attributes", "card", "circumstances");
        assertThat(row(page, "usb", "address").get("value")).hasToString("{\"bus\":1,\"address\":5}");
        assertThat(row(page, "card", "TA1").get("value").getAsJsonArray().get(0))
                .hasToString("{\"meaning\":\"CLOCK_FACTOR\",\"index\":2,\"count\":1,\"value\":372}");
        var bare = json(Pages.bare("ACS ACR122U PICC Interface 00 00"), Locale.of("ru"));
        assertThat(bare.get("read").isJsonNull()).isTrue();
        assertThat(bare.get("agreement").isJsonNull()).isTrue();
        assertThat(bare.getAsJsonArray("known").get(0).getAsJsonObject().keySet()).containsExactly("id", "what",
                "tries", "source");
        assertThat(bare.getAsJsonArray("known").get(0).getAsJsonObject().get("what").getAsString())
                .contains(" is known to ");
    }

    @ParameterizedTest
    @EnumSource
    void a_serial_number_is_only_where_somebody_wants_it(PageFormat format) {
        var page = Pages.page(Pages.facts());
        assertThat(format.print(page)).contains(Pages.SERIAL, "SCARD_ATTR_VENDOR_IFD_SERIAL_NO");
        assertThat(format.print(page.withoutSerial())).doesNotContain(Pages.SERIAL).contains("Gemalto");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_simulated_says_so_and_what_is_real_does_not(PageFormat format) {
        assertThat(format.print(Pages.page(Pages.bare("R 00 00"))))
                .contains(format == PageFormat.JSON ? "\"simulated\":true" : "Simulation: this reader is invented");
        assertThat(format.print(Pages.page(Pages.facts()))).doesNotContain("Simulation", "\"simulated\":true");
    }

    @Test
    void what_was_not_read_or_failed_says_so() {
        assertThat(text(Pages.bare("R 00 00"))).contains("The reader's own data were not read: that needs a handle.",
                "  No ATR is known: there is no card, or it does not answer.").doesNotContain("Attributes");
        var failed = with(Pages.facts(), Pages.machine(),
                new Reading.Done(Answer.of(ResultCode.RESET_CARD), ReaderPassport.UNREAD));
        assertThat(text(failed))
                .contains("Reading the reader's own data ended with SCARD_W_RESET_CARD 0x80100068.");
        assertThat(json(failed, Locale.ENGLISH).getAsJsonObject("read").get("code").getAsString())
                .isEqualTo("0x80100068");
    }

    @Test
    void how_sure_the_device_is_stands_above_it() {
        var none = new Reading.None();
        var two = new Machine(new UsbMatch.Ambiguous(List.of(Pages.device(), Pages.device()), UsbMatch.By.NAME),
                List.of(), List.of(), List.of());
        assertThat(text(with(Pages.facts(), two, none))).contains(
                "  2 devices fit by name; which of them it is cannot be told.",
                "  Product 2             PC Pinpad\\u202e",
                "  Without the device its driver cannot be named.");
        assertThat(
                row(json(with(Pages.facts(), two, none), Locale.ENGLISH), "usb", "port.2").get("value").getAsString())
                .isEqualTo("1-4.2");
        Stream.of(UsbMatch.Reason.values()).forEach(reason -> assertThat(
                text(with(Pages.facts(),
                        new Machine(new UsbMatch.NoDevice(reason), List.of(), List.of(Pages.configured()),
                                List.of()),
                        none)))
                .contains("  Configured in         /etc/reader.conf.d/vpcd, line 1"));
        assertThat(text(with(Pages.facts(), new Machine(new UsbMatch.None(), List.of(), List.of(), List.of()), none)))
                .contains("  No USB device that is plugged in fits this reader.");
        var both = new Machine(new UsbMatch.Found(Pages.device(), UsbMatch.By.NAME),
                List.of(Pages.claimant(), Pages.claimant()), List.of(), List.of());
        assertThat(text(with(Pages.facts(), both, none))).contains(
                "  2 entries name this reader; pcscd takes one of them.");
        var unknown = new Machine(new UsbMatch.Found(Pages.device(), UsbMatch.By.VENDOR_AND_PRODUCT), List.of(),
                List.of(), List.of());
        assertThat(text(with(Pages.facts(), unknown, none))).contains("  No installed driver lists this device.");
    }

    @Test
    void html_is_well_formed_needs_nothing_else_and_tells_all() throws Exception {
        var html = PageFormat.HTML.print(Pages.page(Pages.facts()));
        var document = document(html);
        assertThat(document.getElementsByTagName("h1").item(0).getTextContent()).isEqualTo(Pages.READER);
        assertThat(document.getElementsByTagName("h2").getLength()).isEqualTo(7);
        assertThat(document.getElementsByTagName("details").getLength()).isEqualTo(1);
        assertThat(html).doesNotContain("<script", "<link", "<img", "url(", "src=", "href=")
                .contains("prefers-color-scheme: dark", "@media print", "default-src 'none'",
                        "<tr class=\"malformed\">",
                        "<tr class=\"failed\">", "<tr class=\"absent\">");
        assertThat(document(PageFormat.HTML.print(Pages.page(Pages.bare("ACS ACR122U PICC Interface 00 00"))))
                .getElementsByTagName("li").getLength()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void a_hostile_name_stays_a_name_and_whole(PageFormat format) throws Exception {
        var facts = new PageFacts(HOSTILE, Optional.of(Pages.state(HOSTILE)), Optional.empty(),
                Optional.of(Pages.machine()), new Reading.None(), Optional.empty(), Pages.circumstances(false));
        var printed = format.print(Pages.page(facts));
        assertThat(new String(printed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(printed);
        String shown = "\" <script>alert('x')</script>&\\\"\\u0007\\u202e]]>\\udcff \"";
        switch (format) {
            case TEXT -> assertThat(printed).contains(shown);
            case JSON -> assertThat(JsonParser.parseString(printed).getAsJsonObject().get("name").getAsString())
                    .isEqualTo(HOSTILE);
            case HTML -> {
                assertThat(printed).doesNotContain("<script");
                assertThat(document(printed).getElementsByTagName("h1").item(0).getTextContent()).isEqualTo(shown);
            }
        }
        assertThat(printed.chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
    }

    @Test
    void what_is_known_of_such_readers_stands_before_the_rows_with_its_source() {
        var lines = text(Pages.bare("ACS ACR122U PICC Interface 00 00"));
        int known = lines.indexOf("Known of readers like this");
        assertThat(lines.subList(known, lines.indexOf("Reader"))).anyMatch(line -> line.contains("ACR122U"))
                .anyMatch(line -> line.startsWith("  - ")).anyMatch(line -> line.startsWith("  Source: https://"));
        assertThat(known).isGreaterThan(2);
    }

    @Test
    void names_of_the_installed_list_come_with_their_place(@TempDir Path folder) throws IOException {
        var list = Files.writeString(folder.resolve("list.txt"), "3B DA .+\n\tA card\n\tof two lines\n");
        var facts = new PageFacts(Pages.READER, Optional.of(Pages.state(Pages.READER)), Optional.empty(),
                Optional.empty(), new Reading.None(), Optional.of(CardNames.load(List.of(list))),
                Pages.circumstances(false));
        assertThat(text(facts)).contains("  Listed as           A card; of two lines  (%s, line 1)".formatted(list));
        var row = Pages.page(facts).sections().stream().flatMap(section -> section.rows().stream())
                .filter(each -> each.id().equals("listed")).findFirst().orElseThrow();
        assertThat(row.line()).isEqualTo("Listed as: A card; of two lines (%s, line 1)".formatted(list));
    }

    @Test
    void a_file_is_written_whole_or_not_at_all(@TempDir Path folder) throws IOException {
        var file = folder.resolve("passport.html");
        PageFile.write(file, "one");
        PageFile.write(file, "two");
        assertThat(file).hasContent("two");
        var taken = Files.createDirectories(folder.resolve("taken/inside")).getParent();
        assertThatThrownBy(() -> PageFile.write(taken, "three")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> PageFile.write(folder.resolve("none/passport.html"), "four"))
                .isInstanceOf(IOException.class);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(file, taken);
        }
    }
}
