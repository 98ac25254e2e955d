package org.readerdesk.manage;

import java.time.Duration;
import org.readerdesk.pcsc.Answer;

/// One call below an operation: what was asked of the resource manager, and its answer.
///
/// @param function the native name, `SCardConnect`
/// @param arguments as a person reads them; of a command what [org.readerdesk.card.CommandView] shows
/// @param answer of a call that was given up while it hung, or of one that ReaderDesk declined: by ReaderDesk
/// @param took from call to return
/// @param times how often it was made; more than once while it waited for another program's transaction
public record Call(String function, String arguments, Answer answer, Duration took, int times) {
}
