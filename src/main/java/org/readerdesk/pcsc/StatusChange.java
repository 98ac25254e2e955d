package org.readerdesk.pcsc;

import java.util.List;

/// The answer of `SCardGetStatusChange`.
///
/// @param result success, or a failure; a time-out is a failure whose states are to be read all the same
/// @param states one for each reader asked about, in the same order; with another failure they repeat what was asked
public record StatusChange(Result<Void> result, List<ReaderState> states) {

    public StatusChange {
        states = List.copyOf(states);
    }
}
