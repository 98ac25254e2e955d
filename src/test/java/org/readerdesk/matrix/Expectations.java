package org.readerdesk.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readerdesk.matrix.Fault.Environment;

/// The table of what each cell must show: `stand-in.txt`, `pcscd.txt`, `simulator.txt` and `child.txt` beside this
/// class, whose first lines explain the notation.
final class Expectations {

    private static final String SEPARATOR = " \\|";

    private final Map<String, Map<Op, Expected>> rows = new LinkedHashMap<>();

    private Expectations(List<String> lines) {
        var fault = Optional.<String>empty();
        for (var line : lines) {
            if (line.startsWith("= ")) {
                fault = Optional.of(line.substring(2));
            } else if (!line.startsWith("#") && !line.isBlank()) {
                rows.put(fault.orElseThrow(), row(line));
            }
        }
    }

    private static Map<Op, Expected> row(String line) {
        var cells = Arrays.stream(line.split(SEPARATOR)).map(Expected::parse).toList();
        if (cells.size() != Op.values().length) {
            throw new IllegalArgumentException("expected %d cells: %s".formatted(Op.values().length, line));
        }
        var row = new EnumMap<Op, Expected>(Op.class);
        for (var op : Op.values()) {
            row.put(op, cells.get(op.ordinal()));
        }
        return row;
    }

    static Expectations of(Environment environment) {
        var file = switch (environment) {
            case STAND_IN_4_4, STAND_IN_4_5 -> "stand-in.txt";
            case PCSCD -> "pcscd.txt";
            case SIMULATOR -> "simulator.txt";
            case CHILD -> "child.txt";
        };
        try (var in = Expectations.class.getResourceAsStream(file)) {
            return new Expectations(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The faults in the table.
    List<String> faults() {
        return List.copyOf(rows.keySet());
    }

    Expected of(String fault, Op op) {
        var row = rows.get(fault);
        if (row == null) {
            throw new IllegalArgumentException("no expectation for the fault \"%s\"; there are %s".formatted(fault,
                    rows.keySet()));
        }
        return row.get(op);
    }
}
