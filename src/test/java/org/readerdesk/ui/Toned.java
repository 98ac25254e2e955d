package org.readerdesk.ui;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.readerdesk.ui.text.Tone;

/// Nodes whose colour says how good or bad something is.
final class Toned {

    private static final Set<String> TONES = Stream.of(Tone.values()).filter(tone -> tone != Tone.NEUTRAL)
            .map(tone -> tone.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());

    private Toned() {
    }

    static boolean is(Node node) {
        return node.getPseudoClassStates().stream().anyMatch(state -> TONES.contains(state.getPseudoClassName()));
    }
}
