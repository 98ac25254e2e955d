package org.readerdesk.card.atr;

/// What holds of every ATR that was taken apart, whatever it was.
///
/// Written without assertions of a library: they would take longer than what they look at.
final class Whole {

    private Whole() {
    }

    /// @throws AssertionError what does not hold
    static void check(Atr atr) {
        int at = 0;
        for (var part : atr.parts()) {
            require(part.span().first() == at && part.span().count() > 0, "the parts leave a gap or overlap", part);
            at = part.span().end();
            for (var field : part.fields()) {
                require(field.span().count() > 0 && field.span().first() >= part.span().first()
                        && field.span().end() <= part.span().end(), "the field leaves its part", field);
                require(!(field.value() instanceof Value.Raw(var bytes)) || bytes.length() == field.span().count(),
                        "the bytes are not those of the field", field);
            }
        }
        int length = atr.bytes().length();
        require(at == length, "the parts do not reach the end", at);
        require(atr.historical().count() >= 0 && atr.historical().end() <= length, "historical", atr.historical());
        require(atr.check().index().orElse(0) <= Math.max(0, length - 1), "check byte", atr.check());
        int last = 0;
        for (var defect : atr.defects()) {
            boolean behind = switch (defect.kind()) {
                case EMPTY, FORMAT_MISSING, INTERFACE_MISSING, HISTORICAL_MISSING, CHECK_MISSING -> true;
                case INITIAL_UNKNOWN, CHECK_WRONG, CHECK_NOT_EXPECTED, SURPLUS, TOO_LONG, GLOBAL_FIRST, RESERVED_VALUE,
                        OBJECT_CUT, OBJECT_LENGTH, STATUS_MISSING, DIR_REFERENCE_MISSING -> false;
            };
            require(behind ? defect.index() == length : defect.index() >= 0 && defect.index() < length,
                    "the defect is nowhere", defect);
            require(defect.index() >= last, "the defects are not in order", defect);
            last = defect.index();
        }
    }

    private static void require(boolean holds, String what, Object where) {
        if (!holds) {
            throw new AssertionError(what + ": " + where);
        }
    }
}
