package org.readerdesk.ui.readers;

import java.util.HashSet;
import java.util.List;

/// Brings a list to a new content by as few changes as possible, so that selection and scrolling survive.
final class Differences {

    private Differences() {
    }

    /// Makes `list` equal to `wanted`; neither has duplicates. What is in both is not touched unless it has moved.
    static <T> void apply(List<T> list, List<T> wanted) {
        var kept = new HashSet<>(wanted);
        if (!kept.containsAll(list)) {
            list.removeIf(each -> !kept.contains(each));
        }
        for (int i = 0; i < wanted.size(); i++) {
            T next = wanted.get(i);
            if (i >= list.size() || !list.get(i).equals(next)) {
                list.remove(next);
                list.add(i, next);
            }
        }
    }
}
