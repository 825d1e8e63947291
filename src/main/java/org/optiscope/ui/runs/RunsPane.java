package org.optiscope.ui.runs;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.optimizer.Variant;
import org.optiscope.reading.Numbers;
import org.optiscope.surface.Point;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;
import org.optiscope.ui.frames.Rendering;
import org.optiscope.ui.kit.Icons;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.NumberField;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.session.Session;

/** The runs, one card each, a way to add more, and what all of them share: where they start and how long they go. */
public final class RunsPane extends ScrollPane {
    private final Session session;
    private final VBox cards = new VBox();
    private final NumberField startX;
    private final NumberField startY;
    private final NumberField steps;

    public RunsPane(Session session) {
        this.session = session;
        getStyleClass().add("runs-pane");
        Rendering.withoutPicture(this);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        cards.getStyleClass().add("run-cards");

        startX = new NumberField(session, x -> session.setStart(new Point(x, start().y()), null));
        startX.setId(Ids.START_X);
        startY = new NumberField(session, y -> session.setStart(new Point(start().x(), y), null));
        startY.setId(Ids.START_Y);
        steps = new NumberField(session, number -> session.setSteps(wholeSteps(number)));
        steps.setId(Ids.STEPS);
        steps.setAccessibleText(Texts.get("runs.steps"));
        HBox startBox = labelled(Texts.get("runs.start"), Texts.get("runs.start-tip"), startX, startY);
        HBox stepsBox = labelled(Texts.get("runs.steps"), Texts.get("runs.steps-tip"), steps);
        FlowPane shared = new FlowPane(10, 8, startBox, stepsBox);
        shared.getStyleClass().add("shared-settings");

        VBox content = new VBox(cards, addRun(), shared);
        content.getStyleClass().add("runs-content");
        setContent(content);

        session.experimentProperty().addListener(observable -> show());
        session.selectedProperty().addListener(observable -> select());
        show();
    }

    private Point start() {
        return session.getExperiment().start();
    }

    private static int wholeSteps(double number) {
        if (number != Math.rint(number) || number < 1 || number > Experiment.MAX_STEPS) {
            throw new Refusal(Texts.get("runs.steps-whole", Experiment.MAX_STEPS, Numbers.exact(number)));
        }
        return (int) number;
    }

    private static HBox labelled(String words, String meaning, NumberField... fields) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        Tips.say(label, meaning);
        label.setLabelFor(fields[0]);
        HBox box = new HBox(6, label);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().addAll(fields);
        return box;
    }

    private MenuButton addRun() {
        MenuButton add = Icons.show(new MenuButton(Texts.get("runs.add")), Feather.PLUS, Texts.get("runs.add-tip"));
        add.setId(Ids.ADD_RUN);
        add.setMaxWidth(Double.MAX_VALUE);
        MenuItem own = new MenuItem(Texts.get("runs.own"));
        own.setId(Ids.ADD_OWN);
        own.setGraphic(Icons.of(Feather.EDIT_3));
        own.setOnAction(event -> session.runs().writeOwn());
        add.getItems().add(own);
        OptimizerKind.Lineage lineage = null;
        for (Variant variant : OptimizerCatalog.variants()) {
            if (variant.lineage() != lineage) {
                lineage = variant.lineage();
                add.getItems().add(new SeparatorMenuItem());
                add.getItems().add(new MenuHeading(lineage.title()));
            }
            MenuItem item = new MenuItem(variant.name());
            item.setId(Ids.ADD_RUN + "-" + variant.id());
            item.setOnAction(event -> session.runs().add(variant.create()));
            add.getItems().add(item);
        }
        return add;
    }

    private void show() {
        Experiment experiment = session.getExperiment();
        List<RunSpec> runs = experiment.runs();
        List<String> labels = experiment.labels();
        List<RunCard> present = new ArrayList<>();
        cards.getChildren().forEach(node -> present.add((RunCard) node));
        List<RunCard> wanted = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            boolean reuse = i < present.size() && present.get(i).fits(runs.get(i));
            RunCard card = reuse ? present.get(i) : new RunCard(session, i, runs.get(i));
            card.follow(runs.get(i), labels.get(i), experiment.steps(), experiment.surface());
            wanted.add(card);
        }
        if (!wanted.equals(present)) {
            cards.getChildren().setAll(wanted);
        }
        List<String> names = experiment.surface().variables();
        name(startX, Texts.get("runs.of-start", names.get(0)));
        name(startY, Texts.get("runs.of-start", names.get(1)));
        startX.show(start().x());
        startY.show(start().y());
        steps.show(experiment.steps());
        select();
    }

    private static void name(NumberField field, String says) {
        Tips.say(field, says);
        field.setAccessibleText(says);
    }

    private void select() {
        for (int i = 0; i < cards.getChildren().size(); i++) {
            ((RunCard) cards.getChildren().get(i))
                    .setSelected(i == session.selectedProperty().get());
        }
    }
}
