package org.readerdesk.ui.result;

import java.util.List;
import org.readerdesk.journal.Event;
import org.readerdesk.ui.text.Tone;

/// One event, put into words.
///
/// @param headline what happened
/// @param sentence what that means
/// @param summary where and when
public record EventView(Event event, String headline, String sentence, String summary, List<ResultView.Fact> facts,
        Tone tone) {

    public EventView {
        facts = List.copyOf(facts);
    }
}
