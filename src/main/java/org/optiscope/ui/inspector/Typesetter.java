package org.optiscope.ui.inspector;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.optiscope.figure.Equation;

/**
 * TeX to images, on a thread of its own: the first formula loads Java2D and a dozen fonts, half a second that no frame
 * should wait for. Nothing is begun before {@link #open}, so that the window is shown first.
 */
final class Typesetter {
    /** A typeset formula; its image has {@code scale} times as many pixels. */
    record Typeset(Image image, double widthPx, double heightPx) {}

    private record Pending(Equation job, Consumer<Optional<Typeset>> receiver) {}

    private static final int KEPT = 300;

    private final Map<Equation, Optional<Typeset>> cache =
            Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Equation, Optional<Typeset>> eldest) {
                    return size() > KEPT;
                }
            });

    private final Deque<Pending> waiting = new ArrayDeque<>();
    private boolean open;
    private Thread worker;

    /** Typesets, and gives the receiver the result on the application thread; nothing, if it cannot be typeset. */
    void request(Equation job, Consumer<Optional<Typeset>> receiver) {
        synchronized (waiting) {
            waiting.add(new Pending(job, receiver));
            begin();
        }
    }

    /** From now on requests are worked on. */
    void open() {
        synchronized (waiting) {
            open = true;
            begin();
        }
    }

    private void begin() {
        if (open && worker == null && !waiting.isEmpty()) {
            worker = new Thread(this::work, "typesetter");
            worker.setDaemon(true);
            worker.setPriority(Thread.MIN_PRIORITY);
            worker.start();
        }
    }

    private void work() {
        while (true) {
            List<Pending> batch = take();
            if (batch.isEmpty()) {
                return;
            }
            batch.forEach(pending -> typeset(pending.job));
            Platform.runLater(() -> batch.forEach(this::deliver));
        }
    }

    private List<Pending> take() {
        synchronized (waiting) {
            List<Pending> batch = new ArrayList<>(waiting);
            waiting.clear();
            if (batch.isEmpty()) {
                worker = null;
            }
            return batch;
        }
    }

    private void deliver(Pending pending) {
        pending.receiver.accept(typeset(pending.job));
    }

    /** Typesets here and now what has been asked for; for pictures that are taken once. */
    void finishNow() {
        List<Pending> batch;
        synchronized (waiting) {
            batch = new ArrayList<>(waiting);
            waiting.clear();
        }
        batch.forEach(this::deliver);
    }

    private Optional<Typeset> typeset(Equation job) {
        Optional<Typeset> known = cache.get(job);
        if (known == null) {
            known = job.typeset().map(Typesetter::image);
            cache.put(job, known);
        }
        return known;
    }

    private static Typeset image(Equation.Typeset typeset) {
        WritableImage image = new WritableImage(typeset.width(), typeset.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        typeset.width(),
                        typeset.height(),
                        PixelFormat.getIntArgbInstance(),
                        typeset.argb(),
                        0,
                        typeset.width());
        return new Typeset(image, typeset.widthPx(), typeset.heightPx());
    }
}
