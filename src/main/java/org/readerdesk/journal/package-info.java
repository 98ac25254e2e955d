/// The activity log: every operation and every event in one time line, on disk before anybody sees it.
///
/// What a command or an answer of a card carries is not kept: of a command what [org.readerdesk.card.CommandView] shows,
/// of an answer its status word.
@org.jspecify.annotations.NullMarked
package org.readerdesk.journal;
