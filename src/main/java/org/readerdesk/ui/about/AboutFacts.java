package org.readerdesk.ui.about;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.readerdesk.pcsc.Ascii;
import org.readerdesk.pcsc.ResourceManager;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// What ReaderDesk is and runs on, in words.
///
/// @param facts in the order to show them
public record AboutFacts(String version, List<Fact> facts, List<Library> libraries) {

    /// @param id tells it from the others
    public record Fact(String id, String label, String value) {
    }

    public AboutFacts {
        facts = List.copyOf(facts);
        libraries = List.copyOf(libraries);
    }

    /// Gathers them.
    ///
    /// @param build when it was built; empty when unknown
    /// @param manager of which PC/SC
    public static AboutFacts gather(String version, String build, ResourceManager.Description manager,
            List<Place> places) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("version", text("about.version"), version));
        facts.add(new Fact("build", text("about.build"), build));
        facts.add(new Fact("java", text("about.java"), joined(System.getProperty("java.vm.name", ""),
                System.getProperty("java.runtime.version", ""))));
        facts.add(new Fact("javafx", text("about.javafx"), System.getProperty("javafx.runtime.version", "")));
        facts.add(new Fact("system", text("about.system"), joined(System.getProperty("os.name", ""),
                System.getProperty("os.version", ""), System.getProperty("os.arch", ""))));
        facts.add(new Fact("library", text("about.library"), library(manager)));
        facts.add(new Fact("service", text("about.service"), manager.version()));
        for (var place : places) {
            facts.add(new Fact("place-" + Ascii.lower(place.kind().name()), of("about.place", place.kind()),
                    place.path()));
        }
        facts.removeIf(fact -> fact.value().isEmpty());
        return new AboutFacts(version, facts, Library.all());
    }

    private static String joined(String... words) {
        return String.join(" ", Stream.of(words).filter(word -> !word.isEmpty()).toList());
    }

    private static String library(ResourceManager.Description manager) {
        return switch (manager.kind()) {
            case SYSTEM -> of("about.library", manager.platform());
            case JAVA, JAVA_JDK -> text("about.library.java", of("manager", manager.kind()),
                    of("about.library", manager.platform()));
            case SIMULATOR -> text("about.library.simulator");
        };
    }

    /// All of it as plain text, for a ticket.
    public String asText() {
        var lines = new ArrayList<String>();
        lines.add(text("about.header"));
        facts.forEach(fact -> lines.add(text("about.line", fact.label(), fact.value())));
        lines.add("");
        lines.add(text("about.libraries"));
        libraries.forEach(library -> lines.add(
                text("about.library.line", library.name(), library.version(), library.licence())));
        return String.join(System.lineSeparator(), lines);
    }
}
