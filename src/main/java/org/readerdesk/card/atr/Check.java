package org.readerdesk.card.atr;

import java.util.OptionalInt;

/// The check byte TCK.
///
/// @param index where it stands, if it is there
/// @param expected whether it must be there: with any protocol but T=0
/// @param right whether the XOR of T0 to TCK is 0; false if there is none
public record Check(OptionalInt index, boolean expected, boolean right) {
}
