package org.readerdesk.card.atr;

import java.util.List;
import org.readerdesk.fixture.fuzz.Target;
import org.readerdesk.pcsc.Bytes;

/// The parsers of this package.
public final class CardTargets {

    private static final List<String> ATRS = List.of("3B27008065A20C010137", "3F2F008059AF02010130",
            "3BDA18FF81B1FE751F030031C573C001400090000C", "3B8F8001804F0CA000000306030001000000006A",
            "3B88800100ABCD11F781811099", "3BFA180000910131FE454A33523138302D323535F5");

    private CardTargets() {
    }

    public static List<Target> all() {
        return List.of(new Target("ATR",
                ATRS.stream().map(hex -> Target.input(Bytes.parseHex(hex).toArray())).toList(),
                CardTargets::atr));
    }

    /// Sound, if there is no defect; and taken apart wholly, in any case.
    private static boolean atr(String input) {
        var atr = Atr.decode(Bytes.of(Target.bytes(input)));
        Whole.check(atr);
        return atr.defects().isEmpty();
    }
}
