package org.readerdesk.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.readerdesk.card.names.CardNames;
import org.readerdesk.diagnose.ServiceCommands;
import org.readerdesk.diagnose.ServiceLook;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.ui.about.Place;
import org.readerdesk.ui.guide.Machine;
import org.readerdesk.ui.passport.FileWork;

/// Where ReaderDesk runs.
///
/// @param machine what can be seen of the machine
/// @param build when this build was made; empty when unknown
/// @param places the files and folders that ReaderDesk keeps
/// @param names loads the names of cards, the first time on a thread of its own
/// @param files what else blocks on files, and where it may
public record Surroundings(Machine machine, String build, List<Place> places,
        Supplier<CompletableFuture<CardNames>> names, FileWork files) {

    public Surroundings {
        places = List.copyOf(places);
    }

    /// Without a list of cards, and blind for drivers and USB devices.
    public Surroundings(Machine machine, String build, List<Place> places) {
        this(machine, build, places, () -> CompletableFuture.completedFuture(CardNames.load(List.of())),
                FileWork.unseen());
    }

    /// Nothing is seen of any machine.
    public static Surroundings unseen() {
        return new Surroundings(new Machine(ServiceLook.blind(), new ServiceCommands(Platform.PCSCLITE),
                () -> CompletableFuture.completedFuture(Optional.empty())), "", List.of());
    }
}
