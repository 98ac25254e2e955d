package org.readerdesk.planted.card;

import org.readerdesk.planted.journal.JournalThatKnowsTheCard;

public interface CardThatKnowsTheJournal {
    JournalThatKnowsTheCard journal();
}
