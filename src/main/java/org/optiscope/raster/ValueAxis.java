package org.optiscope.raster;

import java.util.ArrayList;
import java.util.List;
import org.optiscope.text.Superscripts;

/**
 * The vertical axis of a chart: where a value stands between bottom (0) and top (1), and which values are labelled.
 *
 * <pre>
 * linear    value
 * log       log₁₀ value                              values ≤ 0 lie below the bottom
 * symlog    sign(value) · log₁₀(1 + |value| / c)     linear near 0, logarithmic from about c on
 * </pre>
 *
 * Source of the last: Webber, A bi-symmetric log transformation for wide-range data, 2012.
 */
public final class ValueAxis {
    /** How values are spread over the axis. */
    public enum Scale {
        LINEAR,
        LOG,
        SYMLOG
    }

    /** A labelled value and where it stands, 0 at the bottom and 1 at the top. */
    public record Tick(double share, String label) {}

    /** How far outside a value may be placed, in lengths of the axis: far enough for a line to leave in its direction. */
    private static final double FAR = 8;

    private static final double MOST = 1e300;

    private final Scale scale;
    private final double linearUpTo;
    private final double low;
    private final double high;

    private ValueAxis(Scale scale, double least, double greatest, double linearUpTo) {
        this.scale = scale;
        this.linearUpTo = linearUpTo;
        low = transform(least);
        high = transform(greatest);
        if (!(high > low) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException("no interval: " + least + " to " + greatest);
        }
    }

    /** The nearest value that an axis may reach: beyond ±1e300 a multiple or a difference could leave the finite numbers. */
    public static double reachable(double value) {
        return Math.max(-MOST, Math.min(MOST, value));
    }

    public static ValueAxis linear(double least, double greatest) {
        return new ValueAxis(Scale.LINEAR, least, greatest, 0);
    }

    /** @param least &gt; 0 */
    public static ValueAxis log(double least, double greatest) {
        return new ValueAxis(Scale.LOG, least, greatest, 0);
    }

    /** @param linearUpTo c, &gt; 0 */
    public static ValueAxis symlog(double least, double greatest, double linearUpTo) {
        return new ValueAxis(Scale.SYMLOG, least, greatest, linearUpTo);
    }

    public Scale scale() {
        return scale;
    }

    private double transform(double value) {
        return switch (scale) {
            case LINEAR -> value;
            case LOG -> value > 0 ? Math.log10(value) : Double.isNaN(value) ? value : Double.NEGATIVE_INFINITY;
            case SYMLOG -> Math.signum(value) * Math.log1p(Math.abs(value) / linearUpTo) / Math.log(10);
        };
    }

    private double invert(double position) {
        return switch (scale) {
            case LINEAR -> position;
            case LOG -> Math.pow(10, position);
            case SYMLOG -> Math.signum(position) * linearUpTo * (Math.pow(10, Math.abs(position)) - 1);
        };
    }

    /** Where a value stands, 0 at the bottom and 1 at the top; beyond them if it lies outside, NaN for NaN. */
    public double share(double value) {
        double share = (transform(value) - low) / (high - low);
        return Double.isNaN(share) ? share : Math.max(-FAR, Math.min(share, 1 + FAR));
    }

    /** The value that stands at that share. */
    public double value(double share) {
        return invert(low + share * (high - low));
    }

    /** The value at the bottom. */
    public double least() {
        return invert(low);
    }

    /** The value at the top. */
    public double greatest() {
        return invert(high);
    }

    /**
     * Round values, ascending: powers of ten on a logarithmic axis that spans enough of them, else as {@link Ticks}.
     *
     * @param most how many labels there is room for
     */
    public List<Tick> ticks(int most) {
        int room = Math.max(1, most);
        List<Tick> ticks = switch (scale) {
            case LINEAR -> steps(room);
            case LOG -> decades(room);
            case SYMLOG -> symmetricDecades(room);
        };
        return ticks;
    }

    private List<Tick> steps(int most) {
        Ticks ticks = Ticks.of(least(), greatest(), most);
        double[] positions = ticks.positions();
        List<Tick> list = new ArrayList<>();
        for (int i = 0; i < positions.length; i++) {
            list.add(new Tick(share(positions[i]), ticks.label(i)));
        }
        return list;
    }

    private List<Tick> decades(int most) {
        int first = (int) Math.ceil(low - 1e-9);
        int last = (int) Math.floor(high + 1e-9);
        if (last - first < 1) {
            return apart(steps(2 * most), most);
        }
        int every = Math.max(1, (int) Math.ceil((high - low) / most));
        List<Tick> list = new ArrayList<>();
        for (int k = Math.floorDiv(first + every - 1, every) * every; k <= last; k += every) {
            list.add(new Tick(share(Math.pow(10, k)), power(k)));
        }
        return list;
    }

    private List<Tick> symmetricDecades(int most) {
        double top = Math.max(Math.abs(least()), Math.abs(greatest()));
        int first = (int) Math.ceil(Math.log10(linearUpTo));
        int last = (int) Math.floor(Math.log10(top) + 1e-9);
        int every = Math.max(1, (int) Math.ceil((high - low) / most));
        List<Tick> list = new ArrayList<>();
        for (int k = last; k >= first; k -= every) {
            double share = share(-Math.pow(10, k));
            if (share >= -1e-9) {
                list.add(new Tick(share, "−" + power(k)));
            }
        }
        if (low <= 0 && high >= 0) {
            list.add(new Tick(share(0), "0"));
        }
        for (int k = last - Math.max(0, last - first) / every * every; k <= last; k += every) {
            double share = share(Math.pow(10, k));
            if (share <= 1 + 1e-9 && share >= 0) {
                list.add(new Tick(share, power(k)));
            }
        }
        return apart(list, most);
    }

    /** Those of the ticks that stand apart: nothing nearer to its neighbour than the room for {@code most} of them. */
    private static List<Tick> apart(List<Tick> ticks, int most) {
        double least = 0.9 / most;
        List<Tick> list = new ArrayList<>();
        int zero = -1;
        for (int i = 0; i < ticks.size(); i++) {
            if (ticks.get(i).label().equals("0")) {
                zero = i;
            }
        }
        for (int i = 0; i < ticks.size(); i++) {
            boolean nearZero = zero >= 0
                    && i != zero
                    && Math.abs(ticks.get(i).share() - ticks.get(zero).share()) < least;
            boolean nearLast = !list.isEmpty()
                    && ticks.get(i).share() - list.get(list.size() - 1).share() < least;
            if (!nearZero && !nearLast) {
                list.add(ticks.get(i));
            }
        }
        return list;
    }

    /** 10ᵏ as it is written: 1, 10, 10², 10⁻³. */
    private static String power(int k) {
        if (k == 0 || k == 1) {
            return k == 0 ? "1" : "10";
        }
        return "10" + Superscripts.raised(Integer.toString(k));
    }
}
