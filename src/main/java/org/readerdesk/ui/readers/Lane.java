package org.readerdesk.ui.readers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.readerdesk.ui.desk.Timeline;
import org.readerdesk.ui.desk.Track;
import org.readerdesk.ui.kit.Looks;
import org.readerdesk.ui.kit.Tip;

/// A reader's last five minutes as a strip, now at its right. Pointing at it tells what was when.
///
/// What a stretch shows is a pseudo-class, `:present` and so on; height and pattern are the stylesheet's.
final class Lane extends Region {

    private static final double THINNEST = 2;
    private static final javafx.util.Duration QUICKLY = javafx.util.Duration.millis(150);

    private final Tip tip = Tip.on(this).after(QUICKLY);
    private final List<Region> stretches = new ArrayList<>();
    private final Region before = region("stretch");
    private final List<Region> marks = new ArrayList<>();
    private @Nullable Timeline timeline;

    Lane(String id) {
        setId(id);
        getStyleClass().add("lane");
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
        Looks.state(before, name(Track.NOT_KNOWN), true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setOnMouseMoved(event -> point(event.getX()));
        setOnMouseEntered(event -> point(event.getX()));
    }

    void show(Timeline now) {
        if (now.equals(timeline)) {
            return;
        }
        timeline = now;
        fit(stretches, now.stretches().size(), "stretch");
        fit(marks, now.marks().size(), "mark");
        for (int i = 0; i < stretches.size(); i++) {
            var track = now.stretches().get(i).track();
            for (var each : Track.values()) {
                Looks.state(stretches.get(i), name(each), each == track);
            }
        }
        for (int i = 0; i < marks.size(); i++) {
            Looks.state(marks.get(i), "reset", now.marks().get(i).incident() == Timeline.Incident.RESET);
        }
        var all = new ArrayList<Region>(List.of(before));
        all.addAll(stretches);
        all.addAll(marks);
        if (!getChildren().equals(all)) {
            getChildren().setAll(all);
        }
        setAccessibleText(LaneWords.all(now));
        requestLayout();
    }

    private static void fit(List<Region> regions, int count, String style) {
        while (regions.size() < count) {
            regions.add(region(style));
        }
        regions.subList(count, regions.size()).clear();
    }

    private static Region region(String style) {
        var region = new Region();
        region.getStyleClass().add(style);
        region.setMouseTransparent(true);
        return region;
    }

    private static String name(Track track) {
        return track.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void point(double x) {
        if (timeline != null) {
            var moment = timeline.start().plusMillis((long) (x / getWidth() * Timeline.SPAN.toMillis()));
            var reach = Duration.ofMillis((long) (2 * THINNEST / getWidth() * Timeline.SPAN.toMillis()));
            tip.say(LaneWords.at(timeline, moment, reach));
        }
    }

    private double place(Timeline now, Instant moment) {
        double part = Duration.between(now.start(), moment).toMillis() / (double) Timeline.SPAN.toMillis();
        return Math.clamp(part, 0, 1) * getWidth();
    }

    @Override
    protected void layoutChildren() {
        if (timeline == null) {
            return;
        }
        lay(before, 0, Math.min(getWidth() - THINNEST, place(timeline, timeline.stretches().getFirst().from())));
        for (int i = 0; i < stretches.size(); i++) {
            double from = place(timeline, timeline.stretches().get(i).from());
            // even what just began is to be seen
            double width = Math.max(THINNEST, place(timeline, timeline.end(i)) - from);
            lay(stretches.get(i), Math.min(from, getWidth() - width), width);
        }
        for (int i = 0; i < marks.size(); i++) {
            double width = snapSizeX(marks.get(i).prefWidth(-1));
            double x = place(timeline, timeline.marks().get(i).at()) - width / 2;
            marks.get(i).resizeRelocate(snapPositionX(Math.clamp(x, 0, Math.max(0, getWidth() - width))), 0, width,
                    getHeight());
        }
    }

    private void lay(Region stretch, double from, double width) {
        double x = snapPositionX(from);
        double height = snapSizeY(stretch.prefHeight(-1));
        stretch.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), snapPositionX(from + width) - x, height);
    }
}
