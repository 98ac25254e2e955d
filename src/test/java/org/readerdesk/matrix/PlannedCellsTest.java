package org.readerdesk.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readerdesk.matrix.Fault.Environment;

/// Writes down every cell there ought to be, so that those of a class which is skipped show as not run.
class PlannedCellsTest {

    private static final int LEAST_FAULTS = 30;
    private static final int LEAST_OPERATIONS = 8;

    @Test
    void everyFaultIsPlannedAgainstEveryOperation() {
        // tests with a service of their own come later, each with a new report
        Report.clearAllBut(Environment.SIMULATOR.name());
        var report = new Report("planned");
        var names = new HashSet<String>();
        for (var environment : Environment.values()) {
            for (var fault : names(environment)) {
                names.add(fault);
                for (var op : Op.values()) {
                    report.planned(fault, environment, op);
                }
            }
            if (Injections.plannedIn(environment)) {
                for (var code : Injections.codes()) {
                    Injections.ops(environment).forEach(op -> report.planned(Injections.name(code), environment, op));
                }
            }
        }
        assertThat(names).hasSizeGreaterThanOrEqualTo(LEAST_FAULTS);
        assertThat(Op.values()).hasSizeGreaterThanOrEqualTo(LEAST_OPERATIONS);
    }

    @Test
    void everyFaultHasItsExpectationsAndNoExpectationIsLeftOver() {
        assertThat(Expectations.of(Environment.STAND_IN_4_5).faults())
                .containsExactlyInAnyOrderElementsOf(names(Environment.STAND_IN_4_4));
        for (var environment : Environment.values()) {
            assertThat(Expectations.of(environment).faults()).as(environment.title)
                    .containsExactlyInAnyOrderElementsOf(names(environment));
        }
        assertThat(Arrays.stream(Environment.values()).map(Faults::in)).noneMatch(List::isEmpty);
    }

    private static List<String> names(Environment environment) {
        return Faults.in(environment).stream().map(Fault::name).toList();
    }
}
