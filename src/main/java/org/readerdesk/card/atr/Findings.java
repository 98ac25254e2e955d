package org.readerdesk.card.atr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what is found in an ATR, from its first byte to its last.
final class Findings {

    private final List<Part> parts = new ArrayList<>();
    private final List<Defect> defects = new ArrayList<>();

    /// A code without a meaning is a defect too.
    void part(Role role, Span span, List<Field> fields) {
        parts.add(new Part(role, span, fields));
        for (var field : fields) {
            if (field.value() instanceof Value.Reserved(int code)) {
                defect(Defect.Kind.RESERVED_VALUE, field.span().first(), code);
            }
        }
    }

    void defect(Defect.Kind kind, int index, int detail) {
        defects.add(new Defect(kind, index, detail));
    }

    boolean areClean() {
        return defects.isEmpty();
    }

    /// Takes over what another collection has.
    void addAll(Findings others) {
        parts.addAll(others.parts);
        defects.addAll(others.defects);
    }

    List<Part> parts() {
        return parts;
    }

    List<Defect> defects() {
        return defects.stream().sorted(Comparator.comparingInt(Defect::index)).toList();
    }
}
