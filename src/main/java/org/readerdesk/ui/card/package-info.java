/// What the ATR of the selected reader's card says, byte by byte and in words; nothing here connects to a card.
@org.jspecify.annotations.NullMarked
package org.readerdesk.ui.card;
