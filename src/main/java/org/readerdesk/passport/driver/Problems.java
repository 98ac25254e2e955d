package org.readerdesk.passport.driver;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.readerdesk.passport.driver.DriverProblem.Kind;

/// Where what is wrong with one file goes: the first of it only, since a file of another kind is wrong all over.
final class Problems {

    private static final int MOST = 50;

    private final Path file;
    private final List<DriverProblem> all;
    private int count;

    /// @param all gets them
    Problems(Path file, List<DriverProblem> all) {
        this.file = file;
        this.all = all;
    }

    /// Of the whole file.
    void add(Kind kind, String... details) {
        add(0, kind, details);
    }

    /// @param line from 1; 0 where it is not known
    void add(int line, Kind kind, String... details) {
        if (count++ < MOST) {
            all.add(new DriverProblem(file, line > 0 ? OptionalInt.of(line) : OptionalInt.empty(), kind,
                    List.of(details)));
        }
    }
}
