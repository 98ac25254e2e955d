package org.readerdesk.passport.page;

import com.google.gson.JsonObject;
import java.util.List;

/// The passport of one reader and its card at one moment.
///
/// @param reader its name, exactly as listed
/// @param title its name with what is not seen made visible
/// @param subtitle what it is, in a few words
/// @param simulation says "Simulation" where everything is invented; else empty
/// @param agreement what card and reader agree on, in sentences
/// @param advice what is known to go wrong with such a reader
/// @param reading how the reader's own data were read, or why they were not, a sentence; empty when they were
public record Page(String reader, String title, String subtitle, String simulation, List<String> agreement,
        List<Advice> advice, String reading, List<Section> sections, Head head) {

    /// Something that is known of readers of this kind. A hint, never a proof.
    ///
    /// @param happens what is known to happen
    /// @param tries what to try, the best first
    /// @param source where that stands
    /// @param data the same for programs
    public record Advice(String happens, List<String> tries, String source, JsonObject data) {
        public Advice {
            tries = List.copyOf(tries);
        }
    }

    /// What renderers say besides, in the page's language.
    ///
    /// @param language two letters
    /// @param title of the document
    /// @param known over the advice
    /// @param source before the place where advice stands
    /// @param data what JSON has beside the sections
    public record Head(String language, String title, String known, String source, JsonObject data) {
    }

    public Page {
        agreement = List.copyOf(agreement);
        advice = List.copyOf(advice);
        sections = sections.stream().filter(section -> !section.isEmpty()).toList();
    }

    /// The page without the serial numbers of devices, as it leaves this machine unless somebody wants them in.
    ///
    /// The reader's name stays whole: some drivers put a serial number into it.
    public Page withoutSerial() {
        return new Page(reader, title, subtitle, simulation, agreement, advice, reading,
                sections.stream().map(Section::withoutSerial).toList(), head);
    }
}
