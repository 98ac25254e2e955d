package org.readerdesk.passport.driver;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.readerdesk.fixture.fuzz.Refusal;
import org.readerdesk.fixture.fuzz.Target;

/// The parsers of this package.
public final class DriverTargets {

    private static final Path FILE = Path.of("sample");
    private static final String ENTITIES = """
            <!DOCTYPE plist [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <plist><dict><key>ifdVendorID</key><array><string>&b;</string></array></dict></plist>
            """;
    private static final String CONFIGURATION = """
            # a comment
            FRIENDLYNAME "Serial Twin"
            DEVICENAME   /dev/ttyS0:GemPCTwin
            LIBPATH      /usr/lib/pcsc/drivers/serial/libccidtwin.so
            CHANNELID    0x8C7B
            """;

    private DriverTargets() {
    }

    public static List<Target> all() {
        return List.of(
                new Target("driver list", List.of(Bundles.claiming("0x08E6", "0x3437", "A &amp; B", "0x1", "0x2", "C"),
                        Bundles.list("<key>ifdDriverOptions</key><string>0x0000</string><integer>7</integer>"
                                + "<key>x</key><dict><key>y</key><true/></dict><!-- z --><![CDATA[w]]>"),
                        ENTITIES), DriverTargets::list),
                new Target("reader configuration", List.of(CONFIGURATION, CONFIGURATION.replace("\n", "\r\n"),
                        CONFIGURATION.replace('"', '\'')), DriverTargets::configuration),
                new Target("reader name", List.of("Gemalto PC Twin Reader 00 00",
                        "Virtual PCD [Slot A] (0123) 01 00"), DriverTargets::name));
    }

    private static boolean list(String input) {
        var problems = new ArrayList<DriverProblem>();
        var bundle = new BundleReader(FILE, input, new Problems(FILE, problems)).bundle();
        if (bundle.toString().isEmpty()) {
            throw new AssertionError("a bundle that cannot be shown");
        }
        return sound(problems);
    }

    private static boolean configuration(String input) {
        var readers = new ArrayList<ConfiguredReader>();
        var problems = new ArrayList<DriverProblem>();
        new ReaderConf(FILE, readers, new Problems(FILE, problems)).read(input);
        for (var reader : readers) {
            if (!reader.friendlyName().isBlank()
                    && new Drivers(List.of(), List.of(), readers, problems).configured(reader.friendlyName() + " 00 00")
                            .isEmpty()) {
                throw new AssertionError(reader.friendlyName() + " is not found by its name");
            }
        }
        return sound(problems) && !readers.isEmpty();
    }

    private static boolean name(String input) {
        var name = new SystemName(input);
        return name.isFrom("Gemalto PC Twin Reader") || name.holds("0123");
    }

    /// Every problem is a sentence in each language.
    private static boolean sound(List<DriverProblem> problems) {
        for (var problem : problems) {
            for (var language : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("ru"))) {
                Refusal.check(problem.sentence(language));
            }
        }
        return problems.isEmpty();
    }
}
