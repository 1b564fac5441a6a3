package org.sangathan.canvass.turf;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line around doors, drawn on the map, closed by itself. */
record Polygon(List<Point> corners) {
    private static final int CORNERS_LEAST = 3;
    private static final int CORNERS_MOST = 200;

    record Point(@Nullable Double latitude, @Nullable Double longitude) {
        double y() {
            return Objects.requireNonNull(latitude);
        }

        double x() {
            return Objects.requireNonNull(longitude);
        }
    }

    static boolean isOne(@Nullable List<Point> corners) {
        return corners != null
                && corners.size() >= CORNERS_LEAST
                && corners.size() <= CORNERS_MOST
                && corners.stream()
                        .allMatch(point -> point != null
                                && point.latitude() != null
                                && point.longitude() != null
                                && Math.abs(point.y()) <= 90
                                && Math.abs(point.x()) <= 180);
    }

    /** By how often a line to the east crosses the edge: an odd number of times from inside. */
    boolean contains(double latitude, double longitude) {
        boolean inside = false;
        for (int i = 0, before = corners.size() - 1; i < corners.size(); before = i++) {
            Point a = corners.get(i);
            Point b = corners.get(before);
            boolean straddles = (a.y() > latitude) != (b.y() > latitude);
            if (straddles && longitude < (b.x() - a.x()) * (latitude - a.y()) / (b.y() - a.y()) + a.x()) {
                inside = !inside;
            }
        }
        return inside;
    }
}
