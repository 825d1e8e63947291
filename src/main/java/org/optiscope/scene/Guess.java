package org.optiscope.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.optiscope.surface.Point;

/** What somebody thinks that a run will do. */
public sealed interface Guess {
    /** Whose guess it is. */
    String name();

    /** The number of the run, 0, 1, … */
    int run();

    /** The same of a run of another number. */
    Guess withRun(int number);

    /** Where a run will be. */
    record Place(String name, int run, Point at) implements Guess {
        public Place {
            Objects.requireNonNull(name);
            Objects.requireNonNull(at);
        }

        @Override
        public Guess withRun(int number) {
            return new Place(name, number, at);
        }
    }

    /**
     * How the loss of a run will go.
     *
     * @param points at least two, x the step, which grows, and y the loss; both finite, the steps not below 0
     */
    record Course(String name, int run, List<Point> points) implements Guess {
        public Course {
            Objects.requireNonNull(name);
            points = List.copyOf(points);
            if (!isCourse(points)) {
                throw new IllegalArgumentException("steps must grow, from 0 on: " + points);
            }
        }

        @Override
        public Guess withRun(int number) {
            return new Course(name, number, points);
        }

        /** Whether these points can be a course: two or more, whose steps grow, from 0 on. */
        static boolean isCourse(List<Point> points) {
            double before = -1;
            for (Point point : points) {
                boolean follows = point.x() > before && point.x() >= 0 && Double.isFinite(point.x());
                if (!follows || !Double.isFinite(point.y())) {
                    return false;
                }
                before = point.x();
            }
            return points.size() > 1;
        }

        /** As much of it as is of that many steps, if any of it is. */
        Optional<Course> within(int steps) {
            if (points.get(points.size() - 1).x() <= steps) {
                return Optional.of(this);
            }
            List<Point> inside = new ArrayList<>(
                    points.stream().filter(point -> point.x() < steps).toList());
            if (inside.isEmpty()) {
                return Optional.empty();
            }
            inside.add(new Point(steps, at(steps)));
            return Optional.of(new Course(name, run, inside));
        }

        /** The first step of which it tells the loss. */
        public int first() {
            return (int) Math.ceil(points.get(0).x());
        }

        /** The last one. */
        public int last() {
            return (int) Math.floor(points.get(points.size() - 1).x());
        }

        /**
         * The loss that is guessed for a step: between two points as a straight line goes, on an axis of powers of ten where both
         * are above 0.
         *
         * @return NaN where nothing was guessed
         */
        public double at(int t) {
            if (t < points.get(0).x() || t > points.get(points.size() - 1).x()) {
                return Double.NaN;
            }
            int i = 1;
            while (points.get(i).x() < t) {
                i++;
            }
            Point from = points.get(i - 1);
            Point to = points.get(i);
            double share = (t - from.x()) / (to.x() - from.x());
            if (share == 0 || share == 1) {
                return share == 0 ? from.y() : to.y();
            }
            return from.y() > 0 && to.y() > 0
                    ? Math.pow(10, Math.log10(from.y()) * (1 - share) + Math.log10(to.y()) * share)
                    : from.y() * (1 - share) + to.y() * share;
        }
    }
}
