package org.readerdesk.ui.activity;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableListBase;

/// Lines, newest first; kept the other way round, because new ones come all the time. Lines are given oldest first.
final class LineList extends ObservableListBase<Line> {

    private ArrayList<Line> ascending = new ArrayList<>();

    @Override
    public Line get(int index) {
        return ascending.get(ascending.size() - 1 - index);
    }

    @Override
    public int size() {
        return ascending.size();
    }

    /// Other lines instead.
    void replace(List<Line> lines) {
        var before = ascending;
        beginChange();
        ascending = new ArrayList<>(lines);
        nextReplace(0, ascending.size(), before.reversed());
        endChange();
    }

    /// Newer lines.
    void append(List<Line> lines) {
        if (!lines.isEmpty()) {
            beginChange();
            ascending.addAll(lines);
            nextAdd(0, lines.size());
            endChange();
        }
    }

    /// Older lines.
    void prepend(List<Line> lines) {
        if (!lines.isEmpty()) {
            beginChange();
            int before = ascending.size();
            ascending.addAll(0, lines);
            nextAdd(before, ascending.size());
            endChange();
        }
    }

    /// Forgets lines with a number below `first`.
    void dropBefore(long first) {
        int count = 0;
        while (count < ascending.size() && ascending.get(count).number() < first) {
            count++;
        }
        if (count > 0) {
            beginChange();
            var old = ascending.subList(0, count);
            var removed = new ArrayList<>(old).reversed();
            old.clear();
            nextRemove(ascending.size(), removed);
            endChange();
        }
    }
}
