package org.readerdesk.ui.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.readerdesk.pcsc.simulator.OtherAction;
import org.readerdesk.pcsc.simulator.SimulatedReader;
import org.readerdesk.ui.simulation.SimulationController.Look;

import static org.readerdesk.ui.text.Messages.of;
import static org.readerdesk.ui.text.Messages.text;

/// The menu; its entries are about the selected reader. They go on and off when the menu opens.
public final class SimulationMenu extends Menu {

    private static final Duration SLOW = Duration.ofMillis(500);
    private static final Duration VERY_SLOW = Duration.ofSeconds(5);

    private final List<Runnable> updates = new ArrayList<>();
    private final SimulationController controller;

    public SimulationMenu(SimulationController controller) {
        super(text("simulation.menu"));
        this.controller = controller;
        setId("menu-simulation");
        getItems().addAll(
                insert(),
                item("remove", text("simulation.remove"), reader(one -> one.card().isPresent(), Off.NO_CARD),
                        controller::remove),
                new SeparatorMenuItem(),
                item("plug", text("simulation.plug"), _ -> Optional.empty(), controller::plug),
                item("replug", text("simulation.replug"), look -> look.reader().map(_ -> Off.PLUGGED),
                        controller::replug),
                item("unplug", text("simulation.unplug"), reader(), controller::unplug),
                new SeparatorMenuItem(),
                others(),
                speed(),
                new SeparatorMenuItem(),
                item("stop-service", text("simulation.service.stop"), look -> off(!look.serviceRuns(), Off.STOPPED),
                        controller::toggleService),
                item("start-service", text("simulation.service.start"), look -> off(look.serviceRuns(), Off.RUNS),
                        controller::toggleService));
        setOnShowing(_ -> update());
        update();
    }

    private void update() {
        updates.forEach(Runnable::run);
    }

    private Menu insert() {
        var menu = new Menu(text("simulation.insert"));
        menu.setId("simulation-insert");
        for (var sample : Sample.values()) {
            menu.getItems().add(item("insert-" + lower(sample), of("simulation.card", sample),
                    reader(one -> one.card().isEmpty(), Off.CARD_IN), () -> controller.insert(sample)));
        }
        return menu;
    }

    private Menu others() {
        var menu = new Menu(text("simulation.others"));
        menu.setId("simulation-others");
        for (var action : OtherAction.values()) {
            menu.getItems().add(item("other-" + lower(action), of("simulation.other", action), reader(),
                    () -> controller.other(action)));
        }
        return menu;
    }

    private Menu speed() {
        var menu = new Menu(text("simulation.speed"));
        menu.setId("simulation-speed");
        menu.getItems().addAll(
                item("fast", text("simulation.speed.fast"), reader(one -> !one.latency().isZero(), Off.FAST),
                        () -> controller.slow(Duration.ZERO)),
                item("slow", text("simulation.speed.slow", SLOW.toMillis()), reader(),
                        () -> controller.slow(SLOW)),
                item("very-slow", text("simulation.speed.slow", VERY_SLOW.toMillis()), reader(),
                        () -> controller.slow(VERY_SLOW)),
                item("hang", text("simulation.speed.hang"), reader(one -> !one.hung(), Off.HANGS), controller::hang),
                item("release", text("simulation.speed.release"), reader(SimulatedReader::hung, Off.HANGS_NOT),
                        controller::release));
        return menu;
    }

    private MenuItem item(String id, String words, Function<Look, Optional<Off>> off, Runnable command) {
        var item = new MenuItem(words);
        item.setId("simulation-" + id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> {
            command.run();
            update();
        });
        updates.add(() -> {
            var why = off.apply(controller.look());
            item.setDisable(why.isPresent());
            item.setText(why.map(reason -> text("menu.off", words, of("simulation.off", reason))).orElse(words));
        });
        return item;
    }

    /// What wants a reader that is plugged, and nothing more.
    private static Function<Look, Optional<Off>> reader() {
        return reader(_ -> true, Off.NO_READER);
    }

    private static Function<Look, Optional<Off>> reader(Predicate<SimulatedReader> condition, Off otherwise) {
        return look -> look.reader().isEmpty() ? Optional.of(Off.NO_READER)
                : off(!condition.test(look.reader().get()), otherwise);
    }

    private static Optional<Off> off(boolean off, Off why) {
        return off ? Optional.of(why) : Optional.empty();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
