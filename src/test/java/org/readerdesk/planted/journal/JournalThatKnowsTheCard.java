package org.readerdesk.planted.journal;

import org.readerdesk.planted.card.CardThatKnowsTheJournal;

public interface JournalThatKnowsTheCard {
    CardThatKnowsTheJournal card();
}
