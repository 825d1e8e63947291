package org.optiscope.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.optiscope.export.ExportChoice;
import org.optiscope.figure.PictureOptions;
import org.optiscope.figure.ScenePicture;
import org.optiscope.reading.Numbers;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words and numbers that say what a picture is to be. */
final class PictureWords {
    private PictureWords() {}

    /** The size of a picture in px. */
    record Px(int width, int height) {}

    /** A size such as 1600x1000. */
    static class Size implements ITypeConverter<Px> {
        private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
        private static final int MOST = ExportChoice.MOST_PX;
        private final int least;

        Size() {
            this(ExportChoice.LEAST_PX);
        }

        private Size(int least) {
            this.least = least;
        }

        @Override
        public Px convert(String text) {
            Matcher size = SIZE.matcher(text);
            if (size.matches()) {
                int width = Integer.parseInt(size.group(1));
                int height = Integer.parseInt(size.group(2));
                if (Math.min(width, height) >= least && Math.max(width, height) <= MOST) {
                    return new Px(width, height);
                }
            }
            throw new TypeConversionException(
                    "takes a size from " + least + "x" + least + " to " + MOST + "x" + MOST + ", not '" + text + "'");
        }
    }

    /** The size of a map: in px if it is a picture, in cells if it is a table. */
    static final class Cells extends Size {
        private static final int LEAST = 2;

        Cells() {
            super(LEAST);
        }
    }

    /** A loss. */
    static final class Loss implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            try {
                double number = Double.parseDouble(text);
                if (Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // told below, as for what is not finite
            }
            throw new TypeConversionException("takes a number, not '" + text + "'");
        }
    }

    /** A step of a run. */
    static final class Step implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("takes a step, a whole number from 0, not '" + text + "'");
            }
        }
    }

    /** A number from one to another. */
    private abstract static class FromTo implements ITypeConverter<Double> {
        private final double least;
        private final double most;

        FromTo(double least, double most) {
            this.least = least;
            this.most = most;
        }

        @Override
        public Double convert(String text) {
            try {
                double number = Double.parseDouble(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // told below, as for a number out of range
            }
            throw new TypeConversionException("takes a number from " + Numbers.exact(least) + " to "
                    + Numbers.exact(most) + ", not '" + text + "'");
        }
    }

    /** Pixels a px. */
    static final class Scale extends FromTo {
        Scale() {
            super(1, ExportChoice.MOST_SCALE);
        }
    }

    /** How long an animation plays. */
    static final class Seconds extends FromTo {
        Seconds() {
            super(ExportChoice.LEAST_SECONDS, ExportChoice.MOST_SECONDS);
        }
    }

    /** One of an enumeration's values, in lower case with hyphens; a shell offers all of them. */
    private abstract static class Word<E extends Enum<E>> implements ITypeConverter<E>, Iterable<String> {
        private final E[] values;

        Word(E[] values) {
            this.values = values;
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public Iterator<String> iterator() {
            return Stream.of(values).map(Word::word).iterator();
        }

        @Override
        public E convert(String text) {
            List<String> words = new ArrayList<>();
            for (E value : values) {
                String word = word(value);
                if (word.equals(text)) {
                    return value;
                }
                words.add(word);
            }
            String known = words.size() == 1
                    ? words.get(0)
                    : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.get(words.size() - 1);
            throw new TypeConversionException("takes " + known + ", not '" + text + "'");
        }
    }

    static final class ViewWord extends Word<ExportChoice.View> {
        ViewWord() {
            super(new ExportChoice.View[] {
                ExportChoice.View.OVERLAY, ExportChoice.View.SIDE_BY_SIDE, ExportChoice.View.SELECTED
            });
        }
    }

    static final class Part extends Word<ScenePicture.Part> {
        Part() {
            super(ScenePicture.Part.values());
        }
    }

    static final class ThemeWord extends Word<ExportChoice.Theme> {
        ThemeWord() {
            super(new ExportChoice.Theme[] {ExportChoice.Theme.LIGHT, ExportChoice.Theme.DARK});
        }
    }

    static final class BackgroundWord extends Word<PictureOptions.Background> {
        BackgroundWord() {
            super(PictureOptions.Background.values());
        }
    }

    /** What plots may have besides their paths. */
    enum Extra {
        TITLE,
        LEGEND,
        CARDS,
        /** None of them. */
        NOTHING
    }

    static final class ExtraWord extends Word<Extra> {
        ExtraWord() {
            super(Extra.values());
        }
    }

    /** A whole number of frames a second. */
    static final class FramesPerSecond implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            try {
                int number = Integer.parseInt(text);
                if (number >= 1 && number <= ExportChoice.MOST_FRAMES_PER_SECOND) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // told below, as for a number out of range
            }
            throw new TypeConversionException(
                    "takes a whole number from 1 to " + ExportChoice.MOST_FRAMES_PER_SECOND + ", not '" + text + "'");
        }
    }
}
