package org.optiscope.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.json.FolderWords;
import org.optiscope.optimizer.Hyperparameter;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.Stage;
import org.optiscope.surface.SurfaceCatalog;

/** What the files of optimizers and surfaces say: all of it in German, too, and nothing that none of them says. */
class AssetTextsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/org/optiscope/text");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+\\}");

    @AfterEach
    void back_to_english() {
        Texts.speak(Language.ENGLISH);
    }

    static List<FolderWords> folders() {
        return List.of(OptimizerCatalog.words(), SurfaceCatalog.words());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void german_has_every_text_of_every_file_and_no_other(FolderWords folder) throws IOException {
        assertThat(new TreeSet<>(german(folder).keySet()))
                .isNotEmpty()
                .isEqualTo(new TreeSet<>(folder.texts().keySet()));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void what_is_the_same_in_english_is_the_same_in_german_with_the_same_numbers_in_it(FolderWords folder)
            throws IOException {
        Map<String, String> german = german(folder);
        Map<String, String> said = new HashMap<>();
        folder.texts().forEach((key, text) -> {
            String before = said.put(text, german.get(key));
            assertThat(german.get(key)).as(key).isNotBlank();
            assertThat(before).as(key).isIn(null, german.get(key));
            assertThat(places(german.get(key))).as(key).isEqualTo(places(text));
        });
    }

    @Test
    void an_optimizer_is_explained_in_the_language_that_is_spoken() {
        Optimizer adam = OptimizerCatalog.byId("adam").withDefaults();
        Hyperparameter rate = adam.kind().hyperparameter("learningRate");
        Stage second = adam.stages().get(2);
        assertThat(OptimizerCatalog.said(rate.meaning())).startsWith("Learning rate: how far one update goes");
        assertThat(second.heading()).isEqualTo("first moment");
        Texts.speak(Language.GERMAN);
        assertThat(OptimizerCatalog.said(rate.meaning())).startsWith("Lernrate: wie weit ein Schritt geht");
        assertThat(second.heading()).isEqualTo("erstes Moment");
        assertThat(second.sentence().at(1)).startsWith("m ist der laufende Mittelwert der Gradienten");
        assertThat(adam.stages().get(0).heading()).isEqualTo("wo wir sind");
        assertThat(adam.quantity("mHat").said()).isEqualTo("erstes Moment, korrigiert");
        assertThat(SurfaceCatalog.said(SurfaceCatalog.byId("saddle").name())).isEqualTo("Sattel");
    }

    @Test
    void own_words_stay_as_they_are() {
        Texts.speak(Language.GERMAN);
        assertThat(OptimizerCatalog.said("my own meaning")).isEqualTo("my own meaning");
        assertThat(SurfaceCatalog.said("my own valley")).isEqualTo("my own valley");
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Map<String, String> german(FolderWords folder) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(folder.bundle() + "_de.properties"))) {
            properties.load(reader);
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
