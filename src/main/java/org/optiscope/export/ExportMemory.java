package org.optiscope.export;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.optiscope.figure.PictureOptions;
import org.optiscope.figure.ScenePicture;

/** What was chosen for exports, as words that a settings file keeps. Steps are left out: they belong to an experiment. */
public final class ExportMemory {
    private static final String NONE = "none";

    private ExportMemory() {}

    public static Map<String, String> words(ExportChoice choice) {
        ExportChoice.Drawing drawing = choice.drawing();
        ExportChoice.Playing playing = choice.playing();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("format", choice.format().name());
        words.put(
                "parts",
                drawing.parts().isEmpty()
                        ? NONE
                        : drawing.parts().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
        words.put("title", Boolean.toString(drawing.options().title()));
        words.put("legend", Boolean.toString(drawing.options().legend()));
        words.put("cards", Boolean.toString(drawing.options().cards()));
        words.put("background", drawing.options().background().name());
        words.put("width", Integer.toString(drawing.widthPx()));
        words.put("height", Integer.toString(drawing.heightPx()));
        words.put("scale", Integer.toString((int) drawing.scale()));
        words.put("view", drawing.view().name());
        words.put("theme", drawing.theme().name());
        words.put("framesPerSecond", Integer.toString(playing.framesPerSecond()));
        words.put("seconds", Double.toString(playing.seconds()));
        words.put("loops", Boolean.toString(playing.loops()));
        words.put("every", Integer.toString(choice.every()));
        words.put("table", choice.table().name());
        return words;
    }

    /** The choice that these words tell; what they do not tell is as in {@link ExportChoice#USUAL}. */
    public static ExportChoice choice(Map<String, String> words) {
        ExportChoice usual = ExportChoice.USUAL;
        ExportChoice.Playing playing = usual.playing();
        return new ExportChoice(
                read(words, "format", ExportFormat::valueOf, usual.format()),
                drawing(words, usual.drawing()),
                new ExportChoice.Playing(
                        playing.from(),
                        playing.to(),
                        read(
                                words,
                                "framesPerSecond",
                                word -> whole(word, ExportChoice.MOST_FRAMES_PER_SECOND),
                                playing.framesPerSecond()),
                        read(words, "seconds", ExportMemory::seconds, playing.seconds()),
                        read(words, "loops", Boolean::valueOf, playing.loops())),
                read(words, "every", word -> whole(word, Integer.MAX_VALUE), usual.every()),
                read(words, "table", ExportChoice.Table::valueOf, usual.table()));
    }

    private static ExportChoice.Drawing drawing(Map<String, String> words, ExportChoice.Drawing usual) {
        PictureOptions options = usual.options();
        return new ExportChoice.Drawing(
                read(words, "parts", ExportMemory::parts, usual.parts()),
                new PictureOptions(
                        read(words, "title", Boolean::valueOf, options.title()),
                        read(words, "legend", Boolean::valueOf, options.legend()),
                        read(words, "cards", Boolean::valueOf, options.cards()),
                        read(words, "background", PictureOptions.Background::valueOf, options.background())),
                read(words, "width", ExportMemory::px, usual.widthPx()),
                read(words, "height", ExportMemory::px, usual.heightPx()),
                read(words, "scale", word -> (double) whole(word, ExportChoice.MOST_SCALE), usual.scale()),
                read(words, "view", ExportChoice.View::valueOf, usual.view()),
                read(words, "theme", ExportChoice.Theme::valueOf, usual.theme()));
    }

    private static <T> T read(Map<String, String> words, String key, Function<String, T> reader, T otherwise) {
        try {
            return words.containsKey(key) ? reader.apply(words.get(key)) : otherwise;
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    private static Set<ScenePicture.Part> parts(String word) {
        Set<ScenePicture.Part> parts = EnumSet.noneOf(ScenePicture.Part.class);
        if (!word.equals(NONE)) {
            for (String part : word.split(" ")) {
                parts.add(ScenePicture.Part.valueOf(part));
            }
        }
        return parts;
    }

    private static int whole(String word, int most) {
        int number = Integer.parseInt(word);
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(word);
        }
        return number;
    }

    private static int px(String word) {
        int px = whole(word, ExportChoice.MOST_PX);
        if (px < ExportChoice.LEAST_PX) {
            throw new IllegalArgumentException(word);
        }
        return px;
    }

    private static double seconds(String word) {
        double seconds = Double.parseDouble(word);
        if (!(seconds >= ExportChoice.LEAST_SECONDS && seconds <= ExportChoice.MOST_SECONDS)) {
            throw new IllegalArgumentException(word);
        }
        return seconds;
    }
}
