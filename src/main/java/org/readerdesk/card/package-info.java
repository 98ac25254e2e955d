/// What the bytes of a card mean, and what of them may be shown.
///
/// Here is nothing that asks a card, and nothing that draws.
@org.jspecify.annotations.NullMarked
package org.readerdesk.card;
