/// What an answer to reset says: ISO 7816-3 for its structure, ISO 7816-4 for its historical bytes, PC/SC part 3 for those
/// that a reader makes up for a contactless card.
///
/// Kinds and values only: the words for them belong to whoever shows them. Here is nothing that asks a card, and nothing
/// that knows cards by name but the storage cards that PC/SC itself numbers.
@org.jspecify.annotations.NullMarked
package org.readerdesk.card.atr;
