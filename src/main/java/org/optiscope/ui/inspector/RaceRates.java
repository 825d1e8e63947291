package org.optiscope.ui.inspector;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.optiscope.experiment.Experiment;
import org.optiscope.reading.Numbers;
import org.optiscope.sweep.FairRace;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.MapIds;
import org.optiscope.ui.kit.RunStyle;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.session.Racing;
import org.optiscope.ui.session.Session;

/** At which rates the runs race: those that are set, or each at its best, with which these are and how they were found. */
final class RaceRates extends VBox {
    private static final double MARKER_PX = 4;

    private final Session session;
    private final ToggleButton set = new ToggleButton(Texts.get("inspector.rates-set"));
    private final ToggleButton best = new ToggleButton(Texts.get("inspector.rates-best"));
    private final Label told = note(MapIds.RACE_TOLD, "muted");
    private final Label warning = note(MapIds.RACE_WARNING, "race-warning");
    private final FlowPane rates = new FlowPane();
    private final Button take = new Button(Texts.get("inspector.rates-take"));

    RaceRates(Session session) {
        this.session = session;
        getStyleClass().add("race-rates");
        setManaged(false);
        choice(set, MapIds.RACE_SET, Texts.get("inspector.rates-set-meaning"), false);
        choice(best, MapIds.RACE_BEST, Texts.get("inspector.rates-best-meaning"), true);
        rates.getStyleClass().add("race-best");
        rates.setId(MapIds.RACE_RATES);
        take.setId(MapIds.RACE_TAKE);
        take.getStyleClass().add("race-take");
        Tips.say(take, Texts.get("inspector.rates-take-meaning"));
        take.setOnAction(event -> session.racing().take());
        HBox choices = new HBox(set, best);
        choices.getStyleClass().add("race-choices");
        choices.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(choices, told, rates, warning, take);
        show();
    }

    private void choice(ToggleButton button, String id, String meaning, boolean fair) {
        button.setId(id);
        button.getStyleClass().add("curve-switch");
        button.setMinWidth(USE_PREF_SIZE);
        Tips.say(button, meaning);
        button.setOnAction(event -> {
            session.racing().fairProperty().set(fair);
            show();
        });
    }

    private static Label note(String id, String styleClass) {
        Label note = new Label();
        note.setId(id);
        note.getStyleClass().addAll("race-note", styleClass);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }

    /** Shows which rates race now. */
    void show() {
        boolean fair = session.racing().fairProperty().get();
        Optional<FairRace> found = session.racing().foundProperty().get();
        set.setSelected(!fair);
        best.setSelected(fair);
        told.setText(
                found.isPresent()
                        ? tried(found.get().terms().seeds())
                        : Racing.hasRoom(session.getExperiment())
                                ? Texts.get("inspector.rates-trying", FairRace.RATES)
                                : Texts.get("inspector.rates-no-room"));
        rates.getChildren().clear();
        found.ifPresent(this::showRates);
        warning.setText(found.map(race -> race.warning(session.getExperiment()))
                .map(said -> said.isEmpty() ? "" : "⚠ " + said)
                .orElse(""));
        take.setDisable(!session.racing().canTake());
        seen(told, fair);
        seen(rates, found.isPresent());
        seen(warning, !warning.getText().isEmpty());
        seen(take, found.isPresent());
    }

    private static String tried(int seeds) {
        return seeds == 1
                ? Texts.get("inspector.rates-tried", FairRace.RATES)
                : Texts.get("inspector.rates-tried-seeds", FairRace.RATES, seeds);
    }

    private static void seen(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    private void showRates(FairRace race) {
        Experiment experiment = session.getExperiment();
        List<String> labels = experiment.labels();
        for (int i = 0; i < labels.size(); i++) {
            if (experiment.runs().get(i).visible()) {
                FairRace.Best one = race.bests().get(i);
                Label rate =
                        new Label(one.isFound() ? "α " + Numbers.exact(one.rate()) : Texts.get("inspector.rates-none"));
                rate.setId(MapIds.raceRate(i));
                rate.getStyleClass().add("race-number");
                rate.setGraphic(RunStyle.marker(experiment.runs().get(i).hue(), MARKER_PX));
                Tips.say(rate, labels.get(i));
                rates.getChildren().add(rate);
            }
        }
    }

    /** What a run races as, where that is not as it is set. */
    Optional<String> racesAs(int run) {
        return session.racing()
                .foundProperty()
                .get()
                .map(race -> race.bests().get(run))
                .filter(FairRace.Best::isFound)
                .map(one -> Texts.get(
                        "inspector.races-at", session.getExperiment().labels().get(run), Numbers.exact(one.rate())));
    }
}
