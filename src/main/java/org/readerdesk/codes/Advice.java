package org.readerdesk.codes;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.readerdesk.pcsc.Platform;

/// A usual cause, or something to try.
///
/// @param platforms where it holds
public record Advice(Set<Platform> platforms, String text) {

    public Advice {
        platforms = Set.copyOf(platforms);
    }

    /// Whether it holds everywhere.
    public boolean everywhere() {
        return platforms.size() == Platform.values().length;
    }

    /// What of `all` holds on `platform`: that platform's own first, then what holds everywhere.
    static List<String> on(Platform platform, List<Advice> all) {
        return Stream.concat(all.stream().filter(each -> !each.everywhere() && each.platforms.contains(platform)),
                all.stream().filter(Advice::everywhere)).map(Advice::text).toList();
    }

    static Advice anywhere(String text) {
        return new Advice(Set.copyOf(Arrays.asList(Platform.values())), text);
    }
}
