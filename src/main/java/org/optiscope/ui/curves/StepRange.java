package org.optiscope.ui.curves;

import java.util.function.IntSupplier;

/** Which steps are looked at: all there are, however many, or a part. */
final class StepRange {
    private static final double LEAST = 4;

    private final IntSupplier steps;
    private final Runnable onChange;
    private boolean all = true;
    private double from;
    private double to;

    StepRange(IntSupplier steps, Runnable onChange) {
        this.steps = steps;
        this.onChange = onChange;
    }

    double from() {
        return all ? 0 : Math.min(from, Math.max(0, steps.getAsInt() - (to - from)));
    }

    double to() {
        return all ? steps.getAsInt() : from() + Math.min(to - from, steps.getAsInt());
    }

    boolean isFirst(int count) {
        return !all && from == 0 && to == count;
    }

    void showAll() {
        all = true;
        onChange.run();
    }

    void show(double first, double last) {
        all = false;
        from = first;
        to = last;
        onChange.run();
    }

    /** Shows fewer steps by that factor (more, if it is below 1), leaving the step {@code at} in its place. */
    void zoom(double at, double factor) {
        double most = steps.getAsInt();
        double before = to() - from();
        double length = Math.min(most, Math.max(Math.min(LEAST, most), before / factor));
        if (length >= most) {
            showAll();
        } else {
            slide(at - (at - from()) * length / before, length);
        }
    }

    /** Shows later steps by so many, earlier ones if negative. */
    void pan(double by) {
        if (!all) {
            slide(from() + by, to() - from());
        }
    }

    private void slide(double first, double length) {
        double start = Math.max(0, Math.min(first, steps.getAsInt() - length));
        show(start, start + length);
    }
}
