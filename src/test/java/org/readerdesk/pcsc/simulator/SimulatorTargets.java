package org.readerdesk.pcsc.simulator;

import java.util.List;
import org.readerdesk.fixture.fuzz.Refusal;
import org.readerdesk.fixture.fuzz.Target;
import org.readerdesk.pcsc.AtrProtocols;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Protocol;

/// The parsers of this package, and the port's.
public final class SimulatorTargets {

    private static final List<String> SCRIPTS = List.of("plug \"Reader A\"\n# comment\nafter 500ms insert \"Reader A\" "
            + SimulatedCard.SAMPLES.getFirst().name(), "at 1.5min remove \"A \\\"B\\\\\"",
            "other \"A\" exclusive\n"
                    + "service stop\nafter 2s service start",
            "slow \"A\" 2s\nhang \"A\"\r\nrelease \"A\"\r\n",
            "inject SCardStatus 0x80100068 times 3 on \"A\"", "\uFEFFinsert \"A\" atr:3B00", "unplug \"Ä\"",
            "attribute \"A\" 0x00010103 \"SIM-0007\"\nattribute \"A\" 0x00030122 4800\nattribute \"A\" 0x1 none",
            "control \"A\" 0x42000D48 hex:120442330012");

    private SimulatorTargets() {
    }

    public static List<Target> all() {
        return List.of(new Target("simulator script", SCRIPTS, SimulatorTargets::script),
                new Target("hexadecimal", List.of("00A40000023F00", "00 a4:00-00", "3B00"), SimulatorTargets::hex),
                new Target("protocols of an ATR", List.of("3B00", "3B8F8001804F0CA000000306030001000000006A",
                        "3BDB960080B1FE451F830012233F536549440F9000", "3F6500002C09698190"), SimulatorTargets::atr));
    }

    private static boolean script(String input) {
        try {
            var script = SimulatorScript.parse(input, "script.txt");
            if (!script.equals(SimulatorScript.parse(input.replace("\n", "\n\n"), "script.txt")) && input.indexOf(
                    '\n') < 0) {
                throw new AssertionError("read twice, it is another script");
            }
            return !script.steps().isEmpty();
        } catch (SimulatorScriptException e) {
            return Refusal.check(e.getMessage());
        }
    }

    private static boolean hex(String input) {
        try {
            var bytes = Bytes.parseHex(input);
            if (!Bytes.parseHex(bytes.hex()).equals(bytes) || !Bytes.parseHex(bytes.spacedHex()).equals(bytes)) {
                throw new AssertionError(bytes.hex() + " is not read as itself");
            }
            return true;
        } catch (IllegalArgumentException e) {
            return Refusal.checkPart(String.valueOf(e.getMessage()));
        }
    }

    private static boolean atr(String input) {
        var offered = AtrProtocols.offered(atrOf(input));
        if (!Protocol.ANY.containsAll(offered)) {
            throw new AssertionError("offers " + offered);
        }
        return !offered.isEmpty();
    }

    /// Hexadecimal digits where it has them, else its characters' bytes.
    private static Bytes atrOf(String input) {
        try {
            return Bytes.parseHex(input);
        } catch (IllegalArgumentException _) {
            return Bytes.of(Target.bytes(input));
        }
    }
}
