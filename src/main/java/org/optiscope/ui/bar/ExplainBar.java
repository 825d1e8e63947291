package org.optiscope.ui.bar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Stage;
import org.optiscope.reading.StageNumbers;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Icons;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.RunStyle;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.session.Explanation;
import org.optiscope.ui.session.Session;

/** One update in slow motion: its stages, the one that is told now, and a sentence about it. */
public final class ExplainBar extends VBox {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    /** Among these, sentences with numbers are at their longest. */
    private static final int EARLY_STEPS = 50;

    /** The width of a character of a monospaced font, in parts of its size. */
    private static final double CHARACTER = 0.6;
    /** A bar that has no width yet breaks no equation. */
    private static final double LEAST_CHARACTERS = 40;

    private final Session session;
    private final Explanation explanation;
    private final HBox top = new HBox(10);
    private final HBox chips = new HBox();
    private final Button previous = Icons.show(new Button(), Feather.CHEVRON_LEFT, Texts.get("bar.stage-before"));
    private final Button next = Icons.show(new Button(), Feather.CHEVRON_RIGHT, Texts.get("bar.stage-next"));
    private final Label heading = new Label();
    private final Label sentence = new Label();
    /** One for each stage, unseen: the bar is as high as the longest sentence needs, so that the plot keeps its place. */
    private final StackPane sentences = new StackPane();

    /** Whether the window of this bar is there: in one that is not, nothing has the styles that measuring needs. */
    private final ObservableValue<Boolean> shown = sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::showingProperty)
            .orElse(false);

    private final Label numbers = new Label();
    private final Label longestNumbers = new Label();
    private List<String> titles = List.of();
    /** The stages whose longest sentences the bar has room for. */
    private List<Object> measured = List.of();

    public ExplainBar(Session session) {
        this.session = session;
        explanation = session.explanation();
        getStyleClass().add("explain-bar");
        setMinWidth(0);
        heading.getStyleClass().add("explain-heading");
        heading.setMinWidth(USE_PREF_SIZE);
        chips.getStyleClass().add("stages");
        chips.setAlignment(Pos.CENTER_LEFT);
        sentence.setId(Ids.EXPLANATION);
        sentence.getStyleClass().add("explanation");
        sentence.setWrapText(true);
        // Where the window is low, what is told is there whole, and the room that is kept for more gives way.
        sentence.setMinHeight(USE_PREF_SIZE);
        numbers.setMinHeight(USE_PREF_SIZE);
        longestNumbers.setMinHeight(0);
        previous.setOnAction(event -> explanation.previous());
        next.setOnAction(event -> explanation.next());
        Button close = Icons.show(new Button(), Feather.X, Texts.get("bar.explanation-end"));
        close.setOnAction(event -> explanation.stop());
        for (Button button : List.of(previous, next, close)) {
            button.getStyleClass().add("bare-button");
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        top.getChildren().addAll(heading, chips, space, previous, next, close);
        top.setAlignment(Pos.CENTER_LEFT);
        numbers.setId(Ids.EXPLAINED_NUMBERS);
        for (Label label : List.of(numbers, longestNumbers)) {
            label.getStyleClass().add("explained-numbers");
            // What does not fit is broken where an equation can be.
            label.setMinWidth(0);
        }
        longestNumbers.setVisible(false);
        StackPane numbersRoom = new StackPane(longestNumbers, numbers);
        numbersRoom.setAlignment(Pos.TOP_LEFT);
        sentences.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(top, sentences, numbersRoom);
        widthProperty().addListener(observable -> show());
        // The numbers alone: styles change this font while they are applied, and a change of styles then would begin
        // that again.
        numbers.fontProperty().addListener(observable -> {
            if (explanation.isOngoing() && !explanation.stages().isEmpty() && shown.getValue()) {
                showNumbers();
            }
        });
        explanation.stageProperty().addListener(observable -> show());
        session.playback().playheadProperty().addListener(observable -> show());
        session.selectedProperty().addListener(observable -> show());
        session.experimentProperty().addListener(observable -> show());
        shown.addListener(observable -> show());
        show();
    }

    private void show() {
        boolean explaining = explanation.isOngoing();
        setVisible(explaining);
        setManaged(explaining);
        List<Stage> stages = explanation.stages();
        if (!explaining || stages.isEmpty() || !shown.getValue()) {
            return;
        }
        int run = session.selectedProperty().get();
        showHue(RunStyle.styleClass(session.getExperiment().runs().get(run).hue()));
        Trajectory trajectory = session.getTrajectories().get(run);
        int t = trajectory.row(session.playback().getPlayhead());
        heading.setText(
                Texts.get("bar.explained", session.getExperiment().labels().get(run), t));
        List<String> wanted = stages.stream().map(Stage::heading).toList();
        if (!wanted.equals(titles)) {
            titles = wanted;
            chips.getChildren().setAll(chipsOf(stages));
        }
        List<Object> toMeasure = List.of(stages, session.getExperiment().noise().isNone());
        if (!toMeasure.equals(measured)) {
            measured = toMeasure;
            sentences.getChildren().setAll(stages.stream().map(this::longest).toList());
            sentences.getChildren().add(sentence);
        }
        int now = explanation.stageProperty().get();
        for (int i = 0; i < chips.getChildren().size(); i++) {
            chips.getChildren().get(i).pseudoClassStateChanged(LIT, i == now);
            Tips.say(chip(i), said(stages.get(i), t));
        }
        fitChips();
        sentence.setText(said(stages.get(now), t));
        showNumbers();
    }

    private void showHue(String hue) {
        if (!getStyleClass().contains(hue)) {
            getStyleClass().removeIf(name -> name.startsWith("hue-"));
            getStyleClass().add(hue);
        }
    }

    /** What happens in a stage of update t. */
    private String said(Stage stage, int t) {
        String said = stage.sentence().at(t);
        boolean isNoisy = !session.getExperiment().noise().isNone();
        return stage.isOfGradient() && isNoisy ? said + " " + Texts.get("bar.explain-noise") : said;
    }

    /** The longest sentence that the stage says at any step, unseen. */
    private Label longest(Stage stage) {
        Label label = new Label(IntStream.rangeClosed(1, EARLY_STEPS)
                .mapToObj(t -> said(stage, t))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow());
        label.getStyleClass().add("explanation");
        label.setWrapText(true);
        label.setMinHeight(0);
        label.setVisible(false);
        return label;
    }

    /**
     * Names all stages where there is room, else the present one; where that is too much still, the buttons that go from stage to stage
     * are away, and in the end the name too.
     */
    private void fitChips() {
        int now = explanation.stageProperty().get();
        if (!fits(stage -> true, true) && !fits(stage -> stage == now, true) && !fits(stage -> stage == now, false)) {
            fits(stage -> false, false);
        }
    }

    /** Names these stages, and shows the buttons if wanted; returns whether there is room for that. */
    private boolean fits(IntPredicate named, boolean withButtons) {
        for (int i = 0; i < titles.size(); i++) {
            chip(i).setText(named.test(i) ? (i + 1) + "  " + titles.get(i) : Integer.toString(i + 1));
        }
        for (Button button : List.of(previous, next)) {
            button.setVisible(withButtons);
            button.setManaged(withButtons);
        }
        top.applyCss();
        Insets insets = getInsets();
        return getWidth() == 0 || top.prefWidth(-1) <= getWidth() - insets.getLeft() - insets.getRight();
    }

    private Button chip(int stage) {
        return (Button) chips.getChildren().get(stage);
    }

    /** Tells the stage in numbers, and keeps room for the one that takes most lines, so that the plot keeps its place. */
    private void showNumbers() {
        int run = session.selectedProperty().get();
        Trajectory trajectory = session.getTrajectories().get(run);
        int t = trajectory.row(session.playback().getPlayhead());
        if (t == 0) {
            numbers.setText(Texts.get("bar.no-update"));
            return;
        }
        double character = numbers.getFont().getSize() * CHARACTER;
        Insets insets = getInsets();
        int width = (int) Math.max(LEAST_CHARACTERS, (getWidth() - insets.getLeft() - insets.getRight()) / character);
        Experiment experiment = session.getExperiment();
        List<String> texts = IntStream.range(0, explanation.stages().size())
                .mapToObj(stage -> StageNumbers.of(experiment, experiment.runs().get(run), stage)
                        .text(trajectory, t, width))
                .toList();
        numbers.setText(texts.get(explanation.stageProperty().get()));
        longestNumbers.setText(texts.stream()
                .max(Comparator.comparingLong(text -> text.lines().count()))
                .orElseThrow());
    }

    private List<Button> chipsOf(List<Stage> stages) {
        List<Button> buttons = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            int stage = i;
            Button chip = new Button((i + 1) + "  " + stages.get(i).heading());
            chip.setId(Ids.stage(i));
            chip.getStyleClass().add("stage");
            chip.setMinWidth(USE_PREF_SIZE);
            chip.setOnAction(event -> explanation.show(stage));
            buttons.add(chip);
        }
        return buttons;
    }
}
