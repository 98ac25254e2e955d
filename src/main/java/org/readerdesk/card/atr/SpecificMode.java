package org.readerdesk.card.atr;

/// The mode of a card with TA2: one protocol, and no negotiation.
///
/// @param protocol T
/// @param changeable whether a warm reset can bring another mode
/// @param implicit whether the parameters are known otherwise, so that TA1 does not hold
public record SpecificMode(int protocol, boolean changeable, boolean implicit) {

    static SpecificMode of(int ta2) {
        return new SpecificMode(ta2 & 0x0F, (ta2 & 0x80) == 0, (ta2 & 0x10) != 0);
    }
}
