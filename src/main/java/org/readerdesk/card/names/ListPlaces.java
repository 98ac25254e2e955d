package org.readerdesk.card.names;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a list of cards may be: the file that `SMARTCARD_LIST` names, then the places of pcsc-tools' `ATR_analysis`, in
/// its order.
public final class ListPlaces {

    private static final String NAME = "smartcard_list.txt";
    private static final List<String> SYSTEM = List.of("/usr/local/pcsc", "/usr/share/pcsc", "/usr/local/share/pcsc");

    private ListPlaces() {
    }

    /// The places for a person with these environment variables.
    public static List<Path> of(Map<String, String> environment) {
        var places = new ArrayList<Path>();
        path(environment, "SMARTCARD_LIST").ifPresent(places::add);
        var home = path(environment, "HOME").or(() -> path(environment, "USERPROFILE"));
        path(environment, "XDG_CACHE_HOME").or(() -> home.map(folder -> folder.resolve(".cache")))
                .ifPresent(folder -> places.add(folder.resolve(NAME)));
        home.ifPresent(folder -> places.add(folder.resolve("." + NAME)));
        SYSTEM.forEach(folder -> places.add(Path.of(folder, NAME)));
        return List.copyOf(places);
    }

    private static Optional<Path> path(Map<String, String> environment, String variable) {
        String value = environment.getOrDefault(variable, "");
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(Path.of(value));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
