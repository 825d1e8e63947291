package org.optiscope.ui.bar;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.experiment.Noise;
import org.optiscope.optimizer.Hyperparameter;
import org.optiscope.reading.Numbers;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Icons;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.NumberField;
import org.optiscope.ui.kit.NumberRow;
import org.optiscope.ui.kit.PopUp;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.session.Session;

/** The button that tells how noisy and sparse the gradients are, and what is set behind it. */
final class NoiseButton extends Button {
    /** Seeds that are rolled have few digits, so that they can be read out in a lecture hall. */
    private static final int ROLLED_SEEDS = 10_000;

    private final Session session;
    private final ObservableBooleanValue told;
    private final NumberRow sigma;
    private final NumberRow keepX;
    private final NumberRow keepY;
    private final NumberField seed;
    private final PopUp popUp;

    /** @param told whether there is room for the word */
    NoiseButton(Session session, ObservableBooleanValue told) {
        this.session = session;
        this.told = told;
        setGraphic(Icons.of(Feather.ACTIVITY));
        contentDisplayProperty()
                .bind(Bindings.when(told).then(ContentDisplay.TEXT_ONLY).otherwise(ContentDisplay.LEFT));
        told.addListener(observable -> show());
        setId(Ids.NOISE);
        sigma = new NumberRow(
                session,
                Ids.SIGMA,
                NumberRow.Description.of(Hyperparameter.nonNegative(
                        "sigma", "σ", Noise.NONE.sigma(), 1e-2, 1e2, Texts.get("bar.noise-sigma"))),
                (value, gesture) -> set(new Noise(value, noise().keepX(), noise().keepY(), noise().seed()), gesture));
        keepX = keep(
                Ids.KEEP_X,
                "x",
                (value, gesture) -> set(new Noise(noise().sigma(), value, noise().keepY(), noise().seed()), gesture));
        keepY = keep(
                Ids.KEEP_Y,
                "y",
                (value, gesture) -> set(new Noise(noise().sigma(), noise().keepX(), value, noise().seed()), gesture));
        seed = new NumberField(session, number -> set(withSeed(whole(number)), null));
        seed.setId(Ids.SEED);
        seed.setAccessibleText(Texts.get("bar.noise-seed"));
        popUp = new PopUp(this, this::create, () -> {});
        Tips.say(this, Texts.get("bar.noise-tip"));
        session.experimentProperty().addListener(observable -> show());
        show();
    }

    private Noise noise() {
        return session.getExperiment().noise();
    }

    private Noise withSeed(long changed) {
        return new Noise(noise().sigma(), noise().keepX(), noise().keepY(), changed);
    }

    private Optional<String> set(Noise noise, Object gesture) {
        return session.setNoise(noise, gesture);
    }

    private static long whole(double number) {
        if (number != Math.rint(number) || Math.abs(number) > 0x1p53) {
            throw new Refusal(Texts.get("bar.noise-seed-whole", Numbers.exact(number)));
        }
        return (long) number;
    }

    private NumberRow keep(String id, String coordinate, NumberRow.Setting setting) {
        return new NumberRow(
                session,
                id,
                new NumberRow.Description(
                        keepName(coordinate),
                        keepMeaning(coordinate),
                        Texts.get("bar.probability"),
                        1,
                        probability -> probability,
                        position -> Math.round(position * 100) / 100.0),
                setting);
    }

    private static String keepName(String coordinate) {
        return Texts.get("bar.keep", coordinate);
    }

    private static String keepMeaning(String coordinate) {
        return Texts.get("bar.keep-meaning", coordinate);
    }

    private void show() {
        Noise noise = noise();
        List<String> names = session.getExperiment().surface().variables();
        keepX.rename(keepName(names.get(0)), keepMeaning(names.get(0)));
        keepY.rename(keepName(names.get(1)), keepMeaning(names.get(1)));
        setText(told.get() ? words(noise) : Numbers.exact(noise.sigma()));
        setAccessibleText(words(noise));
        sigma.show(noise.sigma());
        keepX.show(noise.keepX());
        keepY.show(noise.keepY());
        seed.show(noise.seed());
    }

    private static String words(Noise noise) {
        String sigma = Numbers.exact(noise.sigma());
        return noise.keepX() == 1 && noise.keepY() == 1
                ? Texts.get("bar.noise", sigma)
                : Texts.get("bar.noise-sparse", sigma);
    }

    private VBox create() {
        Button roll = Icons.show(new Button(Texts.get("bar.reroll")), Feather.SHUFFLE, Texts.get("bar.reroll-tip"));
        roll.setId(Ids.REROLL);
        roll.setOnAction(event -> set(withSeed(RandomGenerator.getDefault().nextInt(ROLLED_SEEDS)), null));
        Label seedLabel = new Label(Texts.get("bar.seed"));
        seedLabel.setLabelFor(seed);
        HBox seedRow = new HBox(8, seedLabel, seed, roll);
        seedRow.setAlignment(Pos.CENTER_LEFT);
        Label words = new Label(Texts.get("bar.noise-told"));
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        VBox content = new VBox(words, sigma, keepX, keepY, seedRow);
        content.getStyleClass().add("noise-settings");
        return content;
    }
}
