package org.optiscope.ui.lessons;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.lesson.Control;
import org.optiscope.lesson.LessonStep;
import org.optiscope.optimizer.Hyperparameter;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.NumberRow;
import org.optiscope.ui.kit.ParameterRow;
import org.optiscope.ui.kit.RunStyle;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.session.Session;

/** The sliders that a step of a lesson is about, under the run that each belongs to, and the way to all others. */
final class StepControls extends VBox {
    private static final double MARKER_PX = 5;

    private final Session session;
    private final ToggleButton allSliders;
    private final Map<Control, Node> rows = new LinkedHashMap<>();
    private LessonStep step;
    /** What the rows were made for: other runs, or other rules, need others. */
    private List<Object> madeFor = List.of();

    /** @param allSliders the toggle of the pane with everything that can be set */
    StepControls(Session session, ToggleButton allSliders) {
        this.session = session;
        this.allSliders = allSliders;
        getStyleClass().add("lesson-controls");
    }

    /** Shows those of a step, with the values in force; those that the user has taken the run or the parameter away of are left out. */
    void show(LessonStep wanted) {
        Experiment experiment = session.getExperiment();
        List<Object> needs = new ArrayList<>(List.of(wanted, experiment.labels()));
        experiment
                .runs()
                .forEach(run -> needs.addAll(List.of(run.hue(), run.optimizer().kind())));
        needs.add(experiment.surface().id());
        needs.add(experiment.surface().name());
        needs.add(experiment.surface().formula().parameters().keySet());
        if (!needs.equals(madeFor)) {
            madeFor = needs;
            step = wanted;
            make();
        }
        rows.forEach(this::follow);
    }

    private void make() {
        rows.clear();
        getChildren().clear();
        OptionalInt owner = OptionalInt.empty();
        for (Control control : step.controls()) {
            Optional<Node> row = control.run() == Control.SURFACE ? parameter(control) : setting(control);
            if (row.isEmpty()) {
                continue;
            }
            if (owner.isEmpty() || owner.getAsInt() != control.run()) {
                getChildren().add(head(control));
                owner = OptionalInt.of(control.run());
            }
            rows.put(control, row.get());
            getChildren().add(row.get());
        }
        if (rows.isEmpty()) {
            getChildren().add(row());
        }
        ((HBox) getChildren().get(0)).getChildren().add(allSliders);
    }

    private static HBox row(Node... begin) {
        HBox row = new HBox(begin);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        row.getChildren().add(space);
        row.getStyleClass().add("lesson-owner");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node head(Control control) {
        Experiment experiment = session.getExperiment();
        boolean isSurface = control.run() == Control.SURFACE;
        int run = number(control).orElse(Control.SURFACE);
        Label label = new Label(
                isSurface
                        ? SurfaceCatalog.said(experiment.surface().name())
                        : experiment.labels().get(run));
        label.getStyleClass().add("run-title");
        return isSurface
                ? row(label)
                : row(RunStyle.marker(experiment.runs().get(run).hue(), MARKER_PX), label);
    }

    private Optional<Node> parameter(Control control) {
        boolean isThere =
                session.getExperiment().surface().formula().parameters().containsKey(control.key());
        return isThere
                ? Optional.of(ParameterRow.of(session, Ids.lesson(Ids.parameter(control.key())), control.key()))
                : Optional.empty();
    }

    /** The number that the run of a control has by now, which its hue tells; none if it was taken away. */
    private OptionalInt number(Control control) {
        List<RunSpec> begun = step.scene().experiment().runs();
        List<RunSpec> runs = session.getExperiment().runs();
        return IntStream.range(0, runs.size())
                .filter(run -> control.run() >= 0
                        && runs.get(run).hue() == begun.get(control.run()).hue())
                .findFirst();
    }

    private Optional<String> set(Control control, Object value, Object gesture) {
        OptionalInt run = number(control);
        return run.isEmpty()
                ? Optional.empty()
                : session.runs().setHyperparameter(run.getAsInt(), control.key(), value, gesture);
    }

    private Optional<Node> setting(Control control) {
        OptionalInt number = number(control);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        RunSpec run = session.getExperiment().runs().get(number.getAsInt());
        return run.optimizer().kind().hyperparameters().stream()
                .filter(setting -> setting.key().equals(control.key()))
                .findFirst()
                .map(setting -> row(control, setting, run.hue()));
    }

    private Node row(Control control, Hyperparameter setting, int hue) {
        String id = Ids.lesson(Ids.run(control.run(), setting.key()));
        Node row = setting instanceof Hyperparameter.Real real
                ? new NumberRow(
                        session, id, NumberRow.Description.of(real), (value, gesture) -> set(control, value, gesture))
                : checkBox(control, setting, id);
        row.getStyleClass().add(RunStyle.styleClass(hue));
        return row;
    }

    private CheckBox checkBox(Control control, Hyperparameter setting, String id) {
        CheckBox box = new CheckBox(OptimizerCatalog.said(setting.symbol()));
        box.setId(id);
        Tips.say(box, OptimizerCatalog.said(setting.meaning()));
        box.setOnAction(event -> {
            set(control, box.isSelected(), null);
            follow(control, box); // back to what is in force, if that was refused
        });
        return box;
    }

    private void follow(Control control, Node row) {
        Experiment experiment = session.getExperiment();
        if (control.run() == Control.SURFACE) {
            ((NumberRow) row).show(experiment.surface().formula().parameters().get(control.key()));
            return;
        }
        int run = number(control).orElseThrow();
        Object value = experiment.runs().get(run).optimizer().values().get(control.key());
        if (row instanceof NumberRow number) {
            number.show((Double) value);
        } else {
            ((CheckBox) row).setSelected((Boolean) value);
        }
    }
}
