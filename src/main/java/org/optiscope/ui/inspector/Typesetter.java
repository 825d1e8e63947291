package org.optiscope.ui.inspector;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
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
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * TeX to images, on a thread of its own: the first formula loads Java2D and a dozen fonts, half a second that no frame
 * should wait for. Nothing is begun before {@link #open}, so that the window is shown first.
 */
final class Typesetter {
    /**
     * What to typeset.
     *
     * @param sizePx the size of the letters; smaller if the formula would not fit otherwise
     * @param argb their colour
     * @param scale device pixels a px
     */
    record Job(String tex, double sizePx, int argb, double scale, double maxWidthPx, double maxHeightPx) {}

    /** A typeset formula; its image has {@code scale} times as many pixels. */
    record Typeset(Image image, double widthPx, double heightPx) {}

    private record Pending(Job job, Consumer<Optional<Typeset>> receiver) {}

    /** JLaTeXMath keeps its fonts and macros in static fields that several windows must not fill at once. */
    private static final Object JLATEXMATH = new Object();

    private static final int KEPT = 300;
    /** The formula's edges are antialiased into this margin, in device pixels. */
    private static final int MARGIN = 1;

    private final Map<Job, Optional<Typeset>> cache = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Job, Optional<Typeset>> eldest) {
            return size() > KEPT;
        }
    });

    private final Deque<Pending> waiting = new ArrayDeque<>();
    private boolean open;
    private Thread worker;

    static {
        // On its own, Java2D would open a second connection to the display, and on macOS a second application.
        System.setProperty("java.awt.headless", "true");
    }

    /** Typesets, and gives the receiver the result on the application thread; nothing, if it cannot be typeset. */
    void request(Job job, Consumer<Optional<Typeset>> receiver) {
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

    private Optional<Typeset> typeset(Job job) {
        Optional<Typeset> known = cache.get(job);
        if (known == null) {
            known = paint(job);
            cache.put(job, known);
        }
        return known;
    }

    /** A machine without fonts for Java2D shows formulas as text. */
    private static Optional<Typeset> paint(Job job) {
        synchronized (JLATEXMATH) {
            return paintAlone(job);
        }
    }

    private static Optional<Typeset> paintAlone(Job job) {
        try {
            TeXFormula formula = new TeXFormula(job.tex);
            TeXIcon icon = icon(formula, job, 1);
            double fit = Math.min(
                    job.maxWidthPx * job.scale / (icon.getIconWidth() + 2 * MARGIN),
                    job.maxHeightPx * job.scale / (icon.getIconHeight() + 2 * MARGIN));
            return Optional.of(image(fit < 1 ? icon(formula, job, fit) : icon, job));
        } catch (RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static TeXIcon icon(TeXFormula formula, Job job, double fit) {
        return formula.createTeXIcon(TeXConstants.STYLE_DISPLAY, (float) (job.sizePx * job.scale * fit));
    }

    private static Typeset image(TeXIcon icon, Job job) {
        int width = icon.getIconWidth() + 2 * MARGIN;
        int height = icon.getIconHeight() + 2 * MARGIN;
        BufferedImage painted = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = painted.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        icon.setForeground(new Color(job.argb, true));
        icon.paintIcon(null, graphics, MARGIN, MARGIN);
        graphics.dispose();
        WritableImage image = new WritableImage(width, height);
        int[] pixels = painted.getRGB(0, 0, width, height, null, 0, width);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new Typeset(image, width / job.scale, height / job.scale);
    }
}
