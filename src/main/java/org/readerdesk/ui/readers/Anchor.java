package org.readerdesk.ui.readers;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/// Holds what is seen of a list in its place while the list changes.
///
/// A list that is at its very top stays there, so that who comes first is seen.
final class Anchor {

    private Anchor() {
    }

    /// A row in sight.
    ///
    /// @param y where its top is in the list, in pixels; negative when it begins above
    private record Place(String reader, double y) {
    }

    /// Changes the list to `wanted`.
    static void change(ListView<String> list, List<String> wanted) {
        if (list.getItems().equals(wanted)) {
            return;
        }
        var flow = Optional.ofNullable(list.lookup(".virtual-flow")).filter(VirtualFlow.class::isInstance)
                .<VirtualFlow<?>>map(VirtualFlow.class::cast);
        var place = flow.flatMap(shown -> place(shown, list, wanted));
        Differences.apply(list.getItems(), wanted);
        place.ifPresent(before -> flow.ifPresent(shown -> {
            list.layout();
            shown.scrollToTop(wanted.indexOf(before.reader()));
            list.layout();
            shown.scrollPixels(-before.y());
        }));
    }

    /// The first row in sight that stays.
    private static Optional<Place> place(VirtualFlow<?> flow, ListView<String> list, List<String> wanted) {
        var first = flow.getFirstVisibleCell();
        var last = flow.getLastVisibleCell();
        if (first == null || last == null || first.getIndex() == 0 && top(first) >= 0) {
            return Optional.empty();
        }
        for (int i = first.getIndex(); i <= last.getIndex() && i < list.getItems().size(); i++) {
            var reader = list.getItems().get(i);
            if (wanted.contains(reader)) {
                return Optional.of(new Place(reader, top(flow.getCell(i))));
            }
        }
        return Optional.empty();
    }

    private static double top(IndexedCell<?> cell) {
        return cell.getBoundsInParent().getMinY();
    }
}
