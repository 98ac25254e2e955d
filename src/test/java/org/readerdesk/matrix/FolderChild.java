package org.readerdesk.matrix;

import org.readerdesk.matrix.Fault.Environment;

/// The process whose log has no place: runs one row on the simulator, and says what failed.
final class FolderChild {

    private FolderChild() {
    }

    /// Takes the fault's name.
    public static void main(String[] words) {
        var fault = FolderFaults.ROWS.stream().filter(row -> row.name().equals(words[0])).findFirst().orElseThrow();
        var expectations = Expectations.of(Environment.CHILD);
        int failed = 0;
        try (var matrix = new Matrix(Environment.CHILD, words[0].replace(' ', '-'), SimulatorWorld::new)) {
            for (var op : Op.values()) {
                try {
                    matrix.run(fault, op, expectations.of(fault.name(), op));
                } catch (AssertionError e) {
                    failed++;
                    System.out.println(e.getMessage());
                }
            }
        }
        System.exit(failed);
    }
}
