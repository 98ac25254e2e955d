/// Names that lists give to ATRs.
///
/// A name says what somebody saw an ATR on, and nothing about what the card does. Here is nothing that takes an ATR apart.
@org.jspecify.annotations.NullMarked
package org.readerdesk.card.names;
