package org.readerdesk.ui.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
                item("remove", text("simulation.remove"), reader(one -> one.card().isPresent()), controller::remove),
                new SeparatorMenuItem(),
                item("plug", text("simulation.plug"), _ -> true, controller::plug),
                item("replug", text("simulation.replug"), look -> look.reader().isEmpty(), controller::replug),
                item("unplug", text("simulation.unplug"), reader(_ -> true), controller::unplug),
                new SeparatorMenuItem(),
                others(),
                speed(),
                new SeparatorMenuItem(),
                item("stop-service", text("simulation.service.stop"), Look::serviceRuns, controller::toggleService),
                item("start-service", text("simulation.service.start"), look -> !look.serviceRuns(),
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
                    reader(one -> one.card().isEmpty()), () -> controller.insert(sample)));
        }
        return menu;
    }

    private Menu others() {
        var menu = new Menu(text("simulation.others"));
        menu.setId("simulation-others");
        for (var action : OtherAction.values()) {
            menu.getItems().add(item("other-" + lower(action), of("simulation.other", action), reader(_ -> true),
                    () -> controller.other(action)));
        }
        return menu;
    }

    private Menu speed() {
        var menu = new Menu(text("simulation.speed"));
        menu.setId("simulation-speed");
        menu.getItems().addAll(
                item("fast", text("simulation.speed.fast"), reader(one -> !one.latency().isZero()),
                        () -> controller.slow(Duration.ZERO)),
                item("slow", text("simulation.speed.slow", SLOW.toMillis()), reader(_ -> true),
                        () -> controller.slow(SLOW)),
                item("very-slow", text("simulation.speed.slow", VERY_SLOW.toMillis()), reader(_ -> true),
                        () -> controller.slow(VERY_SLOW)),
                item("hang", text("simulation.speed.hang"), reader(one -> !one.hung()), controller::hang),
                item("release", text("simulation.speed.release"), reader(SimulatedReader::hung),
                        controller::release));
        return menu;
    }

    private MenuItem item(String id, String words, Predicate<Look> on, Runnable command) {
        var item = new MenuItem(words);
        item.setId("simulation-" + id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> {
            command.run();
            update();
        });
        updates.add(() -> item.setDisable(!on.test(controller.look())));
        return item;
    }

    private static Predicate<Look> reader(Predicate<SimulatedReader> condition) {
        return look -> look.reader().filter(condition).isPresent();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
