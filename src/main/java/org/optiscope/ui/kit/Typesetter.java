package org.optiscope.ui.kit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.optiscope.figure.Equation;

/**
 * TeX to images, on a thread of its own: the first formula loads Java2D and a dozen fonts, half a second that no frame
 * should wait for. Nothing is begun before {@link #open}, so that the window is shown first.
 */
public final class Typesetter {
    /**
     * A typeset formula; its image has {@code scale} times as many pixels.
     *
     * @param baselinePx how far its letters stand below its upper edge
     * @param sidePx what is empty at its left, and at its right
     */
    public record Typeset(Image image, double widthPx, double heightPx, double baselinePx, double sidePx) {}

    private record Pending(Equation job, Consumer<Optional<Typeset>> receiver) {}

    /** So many pixels are kept of formulas that were asked for last, those of two windows full of them. */
    private static final int KEPT_PIXELS = 2_000_000;
    /** What a formula counts besides its pixels. */
    private static final int EACH = 1_000;

    /** Of all typesetters, as many show the same formulas. */
    private static final Map<Equation, Optional<Typeset>> KEPT = new LinkedHashMap<>(64, 0.75f, true);

    private static int pixels;

    private final Latest<Map<Pending, Optional<Typeset>>> worker =
            new Latest<>("typesetter", Latest.Overtaken.FINISHED);
    /** What was asked for and is not handed over yet. */
    private final List<Pending> waiting = new ArrayList<>();

    private boolean open;

    /** Typesets, and gives the receiver the result on the application thread; nothing, if it cannot be typeset. */
    public void request(Equation job, Consumer<Optional<Typeset>> receiver) {
        waiting.add(new Pending(job, receiver));
        begin();
    }

    /** From now on requests are worked on. */
    public void open() {
        open = true;
        begin();
    }

    /** Has all typeset that waits: what was asked for before is part of it, and known by then. */
    private void begin() {
        if (open && !waiting.isEmpty()) {
            List<Pending> all = List.copyOf(waiting);
            worker.request(
                    work -> {
                        Map<Pending, Optional<Typeset>> done = new LinkedHashMap<>();
                        all.forEach(pending -> done.put(pending, typeset(pending.job)));
                        return done;
                    },
                    done -> done.forEach(this::deliver));
        }
    }

    private void deliver(Pending pending, Optional<Typeset> typeset) {
        if (waiting.remove(pending)) {
            pending.receiver.accept(typeset);
        }
    }

    /** Typesets here and now what has been asked for; for pictures that are taken once. */
    public void finishNow() {
        List.copyOf(waiting).forEach(pending -> deliver(pending, typeset(pending.job)));
    }

    private static Optional<Typeset> typeset(Equation job) {
        synchronized (KEPT) {
            Optional<Typeset> known = KEPT.get(job);
            if (known != null) {
                return known;
            }
        }
        Optional<Typeset> made = job.typeset().map(Typesetter::image);
        keep(job, made);
        return made;
    }

    private static void keep(Equation job, Optional<Typeset> made) {
        synchronized (KEPT) {
            if (KEPT.put(job, made) == null) {
                pixels += size(made);
            }
            Iterator<Optional<Typeset>> eldest = KEPT.values().iterator();
            while (pixels > KEPT_PIXELS && eldest.hasNext()) {
                pixels -= size(eldest.next());
                eldest.remove();
            }
        }
    }

    private static int size(Optional<Typeset> typeset) {
        return EACH
                + typeset.map(Typeset::image)
                        .map(image -> (int) (image.getWidth() * image.getHeight()))
                        .orElse(0);
    }

    private static Typeset image(Equation.Typeset typeset) {
        WritableImage image = Pixels.image(typeset.argb(), typeset.width(), typeset.height());
        return new Typeset(image, typeset.widthPx(), typeset.heightPx(), typeset.baselinePx(), typeset.sidePx());
    }
}
