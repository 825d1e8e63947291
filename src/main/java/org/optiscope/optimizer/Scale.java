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
            return round(stretched);
        }
    },
    /** Equal travel for equal ratios; for learning rates and ε. */
    LOG {
        @Override
        double stretch(double value) {
            return Math.log10(value);
        }

        @Override
        double unstretch(double stretched) {
            return round(Math.pow(10, stretched));
        }
    },
    /** Logarithmic in 1 − value: 0, 0.9, 0.99 and 0.999 are evenly apart; for β, ρ and momentum. */
    LOG_COMPLEMENT {
        @Override
        double stretch(double value) {
            return -Math.log10(1 - value);
        }

        @Override
        double unstretch(double stretched) {
            return BigDecimal.ONE
                    .subtract(new BigDecimal(Math.pow(10, -stretched)).round(DIGITS))
                    .doubleValue();
        }
    };

    /** What a slider gives is rounded to this many significant digits; the number field takes any double. */
    private static final MathContext DIGITS = new MathContext(3);

    abstract double stretch(double value);

    abstract double unstretch(double stretched);

    /** Where between {@code from} and {@code to} the value lies, 0…1; values outside go to the nearer end. */
    public double position(double value, double from, double to) {
        double clamped = Math.min(Math.max(value, from), to);
        return (stretch(clamped) - stretch(from)) / (stretch(to) - stretch(from));
    }

    /** The value at a position 0…1 between {@code from} and {@code to}, rounded to three significant digits. */
    public double value(double position, double from, double to) {
        if (position <= 0) {
            return from;
        }
        return position >= 1 ? to : unstretch(stretch(from) + position * (stretch(to) - stretch(from)));
    }

    private static double round(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }
}
