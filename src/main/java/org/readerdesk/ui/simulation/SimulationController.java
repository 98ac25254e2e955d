package org.readerdesk.ui.simulation;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.readerdesk.codes.Explanation;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.simulator.OtherAction;
import org.readerdesk.pcsc.simulator.Scene;
import org.readerdesk.pcsc.simulator.SimulatedReader;
import org.readerdesk.ui.desk.DeskController;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// Drives the scene for the selected reader. For the JavaFX thread; nothing in a scene waits.
public final class SimulationController {

    private final ReadOnlyObjectWrapper<Optional<String>> note = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Scene scene;
    private final DeskController desk;
    private final Function<Answer, Explanation> explain;

    /// @param explain puts the code that another program got into words
    public SimulationController(Scene scene, DeskController desk, Function<Answer, Explanation> explain) {
        this.scene = scene;
        this.desk = desk;
        this.explain = explain;
    }

    /// The scene at a moment, as far as the menu needs it.
    ///
    /// @param reader the selected reader, while it is plugged
    public record Look(Optional<SimulatedReader> reader, boolean serviceRuns) {
    }

    /// How the scene is now.
    public Look look() {
        return new Look(selected().flatMap(name -> scene.readers().stream()
                .filter(reader -> reader.name().equals(name)).findFirst()), scene.serviceRuns());
    }

    /// What was done last, a sentence.
    public ReadOnlyObjectProperty<Optional<String>> noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// Inserts a card into the selected reader.
    void insert(Sample sample) {
        selected().filter(reader -> scene.insert(reader, sample.card()))
                .ifPresent(_ -> say(text("simulation.note.inserted", of("simulation.card", sample))));
    }

    /// Pulls the card of the selected reader.
    public void remove() {
        selected().filter(scene::remove).ifPresent(_ -> say(text("simulation.note.removed")));
    }

    /// Plugs a reader that is not there yet.
    public void plug() {
        for (int i = 0; i < 100; i++) {
            if (scene.plug(text("simulation.reader", "%02d".formatted(i)))) {
                say(text("simulation.note.plugged"));
                return;
            }
        }
    }

    /// Unplugs the selected reader.
    public void unplug() {
        selected().filter(scene::unplug).ifPresent(_ -> say(text("simulation.note.unplugged")));
    }

    /// Plugs the selected reader again, should it be gone.
    public void replug() {
        selected().filter(scene::plug).ifPresent(_ -> say(text("simulation.note.plugged")));
    }

    /// Lets another program do something with the selected reader.
    public void other(OtherAction action) {
        selected().ifPresent(reader -> {
            var code = scene.other(reader, action);
            say(text("simulation.note.other", of("simulation.other", action),
                    explain.apply(Answer.of(code)).name(), code.hex()));
        });
    }

    /// Makes each call to the selected reader take at least `latency`.
    public void slow(Duration latency) {
        selected().ifPresent(reader -> {
            scene.slow(reader, latency);
            say(text("simulation.note.slow", latency.toMillis()));
        });
    }

    /// Lets each call to the selected reader hang.
    public void hang() {
        selected().filter(scene::hang).ifPresent(_ -> say(text("simulation.note.hang")));
    }

    /// Ends the hang.
    public void release() {
        selected().filter(scene::release).ifPresent(_ -> say(text("simulation.note.release")));
    }

    /// Stops the service, or starts it.
    public void toggleService() {
        if (scene.stopService()) {
            say(text("simulation.note.stopped"));
        } else if (scene.startService()) {
            say(text("simulation.note.started"));
        }
    }

    private Optional<String> selected() {
        return desk.desk().selected();
    }

    private void say(String what) {
        note.set(Optional.of(what));
    }
}
