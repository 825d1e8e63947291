package org.optiscope.ui.lessons;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.reading.Numbers;
import org.optiscope.scene.CourseGap;
import org.optiscope.scene.Guess;
import org.optiscope.scene.Prediction;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Icons;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.NumberField;
import org.optiscope.ui.session.Predictions;
import org.optiscope.ui.session.Session;

/** Below the plot while points are guessed in it: what is asked, whose guess the next one is, the guesses, and the reveal. */
public final class PredictBar extends VBox {
    private final Session session;
    private final Predictions predictions;
    private final Label asks = new Label();
    private final NumberField to;
    private final TextField name = new TextField();
    private final HBox asked = new HBox(asks);
    private final HBox line = new HBox();
    private final Label gaps = new Label();
    private final Button reveal = new Button();
    private final Button takeBack = Icons.show(new Button(), Feather.DELETE, Texts.get("lessons.take-back"));
    private final Button save = Icons.show(new Button(), Feather.DOWNLOAD, Texts.get("lessons.save"));

    /** @param onSave asks for a file, and writes the guesses to it */
    public PredictBar(Session session, Runnable onSave) {
        this.session = session;
        predictions = session.predictions();
        getStyleClass().add("predict-bar");
        to = new NumberField(session, number -> {
            if (number != Math.rint(number)
                    || number < 0
                    || number > session.getExperiment().steps()) {
                throw new Refusal(Texts.get(
                        "lessons.predict-whole", session.getExperiment().steps(), Numbers.exact(number)));
            }
            predictions.setTo((int) number);
            return Optional.empty();
        });
        asked.getChildren().add(to);
        to.setId(Ids.PREDICT_TO);
        to.setAccessibleText(Texts.get("lessons.predict-to"));
        name.setId(Ids.PREDICT_NAME);
        name.setPromptText(Texts.get("lessons.guess-name"));
        name.setAccessibleText(Texts.get("lessons.guess-whose"));
        name.getStyleClass().add("predict-name");
        predictions.nameProperty().bind(name.textProperty());
        asks.getStyleClass().add("predict-asks");
        asks.setMinWidth(0);
        asks.setWrapText(true);
        asks.setMinHeight(USE_PREF_SIZE);
        gaps.setId(Ids.PREDICT_GAPS);
        gaps.getStyleClass().add("predict-gaps");
        gaps.setWrapText(true);
        gaps.managedProperty().bind(gaps.textProperty().isNotEmpty());
        reveal.setId(Ids.PREDICT_REVEAL);
        reveal.getStyleClass().add("accent");
        reveal.setOnAction(event -> reveal());
        takeBack.setId(Ids.PREDICT_TAKE_BACK);
        takeBack.setOnAction(event -> predictions.takeBack());
        save.setId(Ids.PREDICT_SAVE);
        save.setOnAction(event -> onSave.run());
        Button close = Icons.show(new Button(), Feather.X, Texts.get("lessons.predict-close"));
        close.setId(Ids.PREDICT_CLOSE);
        close.getStyleClass().add("bare-button");
        close.setOnAction(event -> predictions.end());
        for (Region part : new Region[] {reveal, takeBack, save, close}) {
            part.setMinWidth(USE_PREF_SIZE);
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        line.getChildren().addAll(asked, name, space, takeBack, save, reveal, close);
        for (HBox row : List.of(asked, line)) {
            row.getStyleClass().add("predict-line");
            row.setAlignment(Pos.CENTER_LEFT);
        }
        getChildren().addAll(line, gaps);
        widthProperty().addListener(observable -> fold());
        predictions.predictionProperty().addListener(observable -> show());
        session.selectedProperty().addListener(observable -> show());
        session.experimentProperty().addListener(observable -> show());
        session.playback().playheadProperty().addListener(observable -> showGaps());
        show();
    }

    /** Gives what is asked a line of its own where there is no room for it beside the buttons. */
    private void fold() {
        boolean isApart = getChildren().contains(asked);
        double besides = line.getChildren().stream()
                .filter(part -> part != asked)
                .mapToDouble(part -> part.prefWidth(-1) + line.getSpacing())
                .sum();
        double room = getWidth() - getInsets().getLeft() - getInsets().getRight() - besides;
        boolean isTight = getWidth() > 0 && asked.prefWidth(-1) > room;
        if (isTight && !isApart) {
            line.getChildren().remove(asked);
            getChildren().add(0, asked);
        } else if (!isTight && isApart) {
            getChildren().remove(asked);
            line.getChildren().add(0, asked);
        }
    }

    private void reveal() {
        if (!predictions.isGuessing()) {
            predictions.hide();
        } else if (!session.lessons().answerGuessed()) {
            predictions.revealAndPlay();
        }
    }

    private void show() {
        Optional<Prediction> prediction = predictions.prediction().filter(Prediction::inPlot);
        setVisible(prediction.isPresent());
        setManaged(prediction.isPresent());
        prediction.ifPresent(guessed -> {
            int run = session.selectedProperty().get();
            String label = run < session.getExperiment().runs().size()
                    ? session.getExperiment().labels().get(run)
                    : Texts.get("lessons.it");
            asks.setText(
                    guessed.revealed() ? Texts.get("lessons.was-guessed", label) : Texts.get("lessons.guess", label));
            to.show(guessed.to());
            boolean isGuessing = predictions.isGuessing();
            reveal.setText(isGuessing ? Texts.get("lessons.reveal") : Texts.get("lessons.hide"));
            Icons.show(
                    reveal,
                    isGuessing ? Feather.EYE : Feather.EYE_OFF,
                    isGuessing ? Texts.get("lessons.reveal-tip") : Texts.get("lessons.hide-tip"));
            takeBack.setDisable(guessed.guesses().isEmpty());
            save.setDisable(guessed.guesses().isEmpty());
            applyCss();
            fold();
        });
        showGaps();
    }

    /** Tells the guesses, the nearest first once that is known. */
    private void showGaps() {
        StringBuilder words = new StringBuilder();
        predictions
                .prediction()
                .filter(Prediction::inPlot)
                .ifPresent(guessed -> guessed.guesses().stream()
                        .sorted(Comparator.comparing((Guess guess) -> guess instanceof Guess.Course)
                                .thenComparing(this::gap))
                        .forEach(guess ->
                                words.append(words.length() == 0 ? "" : "   ").append(words(guess))));
        if (!words.toString().equals(gaps.getText())) {
            gaps.setText(words.toString());
        }
    }

    /** How far off a guess is, of those of its kind; places come first. */
    private double gap(Guess guess) {
        return guess instanceof Guess.Place place
                ? predictions.gap(place).orElse(0)
                : predictions.gap((Guess.Course) guess).map(CourseGap::mean).orElse(0.0);
    }

    private String words(Guess guess) {
        if (guess instanceof Guess.Course course) {
            return predictions
                    .gap(course)
                    .map(gap -> words(course, gap))
                    .orElse(Texts.get("lessons.course", name(course)));
        }
        return predictions.gap((Guess.Place) guess).isPresent()
                ? Texts.get("lessons.away", name(guess), Numbers.live(gap(guess)))
                : name(guess);
    }

    private String words(Guess.Course course, CourseGap gap) {
        String mean = Numbers.live(gap.mean());
        return gap.inPowers()
                ? Texts.get("lessons.course-powers", name(course), mean)
                : Texts.get("lessons.course-off", name(course), mean);
    }

    /** What a guess is called, with its run if the bar speaks of another one. */
    private String name(Guess guess) {
        List<String> labels = session.getExperiment().labels();
        boolean isOfAnother = guess.run() != session.selectedProperty().get() && guess.run() < labels.size();
        return isOfAnother ? guess.name() + " (" + labels.get(guess.run()) + ")" : guess.name();
    }
}
