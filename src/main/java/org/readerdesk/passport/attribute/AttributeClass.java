package org.readerdesk.passport.attribute;

/// The upper half of an attribute's tag: what it belongs to (`SCARD_CLASS_*`).
public enum AttributeClass {
    VENDOR_INFO(1),
    COMMUNICATIONS(2),
    PROTOCOL(3),
    POWER_MGMT(4),
    SECURITY(5),
    MECHANICAL(6),
    VENDOR_DEFINED(7),
    /// The protocol in use between reader and card.
    IFD_PROTOCOL(8),
    /// The card in the reader.
    ICC_STATE(9),
    /// Windows' counters.
    PERF(0x7FFE),
    /// Added by the resource manager.
    SYSTEM(0x7FFF);

    private final int number;

    AttributeClass(int number) {
        this.number = number;
    }

    /// 0 to 0x7FFF.
    public int number() {
        return number;
    }
}
