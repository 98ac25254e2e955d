package org.readerdesk.ui.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.readerdesk.journal.Trouble;
import org.readerdesk.settings.Notice;
import org.readerdesk.settings.Problem;

import static org.assertj.core.api.Assertions.assertThat;

/// What the person must know, in words.
class NoticesTest {

    @AfterEach
    void speakEnglishAgain() {
        Messages.use(Language.ENGLISH);
    }

    @Test
    void name_the_file_and_what_is_wrong_in_it() {
        assertThat(Notices.sentence(new Notice.PutAside("/s.json", new Problem(Problem.Kind.NUMBER, "\"textPercent\"",
                100, 1_000_000), "/s.json.damaged")))
                .isEqualTo("The settings /s.json were damaged: \"textPercent\" is wrong; expected a number from 100 to"
                        + " 1000000. They are put aside as /s.json.damaged; ReaderDesk begins with its defaults.");
    }

    @Test
    void are_in_the_language_of_the_window() {
        Messages.use(Language.GERMAN);
        assertThat(Notices.sentence(new Trouble.NotKept("/log", "AccessDeniedException"))).isEqualTo(
                "Das Protokoll l\u00e4sst sich nicht in /log speichern (AccessDeniedException);"
                        + " Zeilen von jetzt an enden mit ReaderDesk.");
        assertThat(Notices.sentence(new Notice.NotKept("/s.json", "AccessDenied"))).contains("/s.json", "AccessDenied");
        Messages.use(Language.RUSSIAN);
        assertThat(Notices.sentence(new Notice.Damaged("/s.json", new Problem(Problem.Kind.NO_JSON, "", 0, 0), "x")))
                .contains("\u044d\u0442\u043e \u043d\u0435 JSON");
    }
}
