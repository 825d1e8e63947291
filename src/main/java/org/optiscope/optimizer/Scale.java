package org.optiscope.optimizer;

import java.math.BigDecimal;
import java.math.MathContext;

/** How a slider spreads the values of a hyperparameter over its travel, from 0 (left end) to 1 (right end). */
public enum Scale {
    /** Equal travel for equal differences. */
    LINEAR {
        @Override
        double stretch(double value) {
            return value;
        }

        @Override
        double unstretch(double stretched) {
            return stretched;
        }
    },
    /** Equal travel for equal ratios; for learning rates and ε. */
    LOG {
        @Override
        double stretch(double value) {
            return StrictMath.log10(value);
        }

        @Override
        double unstretch(double stretched) {
            return StrictMath.pow(10, stretched);
        }
    },
    /** Logarithmic in 1 − value: 0, 0.9, 0.99 and 0.999 are evenly apart; for β, ρ and momentum. */
    LOG_COMPLEMENT {
        @Override
        double stretch(double value) {
            return -StrictMath.log10(1 - value);
        }

        @Override
        double unstretch(double stretched) {
            return 1 - StrictMath.pow(10, -stretched);
        }

        @Override
        double rounded(double stretched) {
            return BigDecimal.ONE
                    .subtract(new BigDecimal(StrictMath.pow(10, -stretched)).round(DIGITS))
                    .doubleValue();
        }
    };

    /** What a slider gives is rounded to this many significant digits; the number field takes any double. */
    private static final MathContext DIGITS = new MathContext(3);

    abstract double stretch(double value);

    abstract double unstretch(double stretched);

    /** As {@link #unstretch}, to three significant digits. */
    double rounded(double stretched) {
        return new BigDecimal(unstretch(stretched)).round(DIGITS).doubleValue();
    }

    /** Where between {@code from} and {@code to} the value lies, 0…1; values outside go to the nearer end. */
    public double position(double value, double from, double to) {
        return place(Math.min(Math.max(value, from), to), from, to);
    }

    /** The same beyond the ends, too: below 0 or above 1; not finite where the scale has no place for the value. */
    public double place(double value, double from, double to) {
        return (stretch(value) - stretch(from)) / (stretch(to) - stretch(from));
    }

    /** The value at a position 0…1 between {@code from} and {@code to}, rounded to three significant digits. */
    public double value(double position, double from, double to) {
        if (position <= 0) {
            return from;
        }
        return position >= 1 ? to : rounded(stretch(from) + position * (stretch(to) - stretch(from)));
    }

    /** The value at a position between {@code from} (0) and {@code to} (1) or beyond them, not rounded; the same bits on every machine. */
    public double exact(double position, double from, double to) {
        return unstretch(stretch(from) + position * (stretch(to) - stretch(from)));
    }
}
