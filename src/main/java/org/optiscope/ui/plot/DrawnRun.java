package org.optiscope.ui.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Quantity;
import org.optiscope.reading.Ending;
import org.optiscope.reading.Twin;
import org.optiscope.surface.Domain;
import org.optiscope.text.Texts;
import org.optiscope.ui.session.Preview;
import org.optiscope.ui.session.Session;

/**
 * A run as a panel draws it.
 *
 * @param index its place among all runs, 0, 1, …; a ghost's is its run's
 * @param domain of the surface
 * @param kind what it is
 */
record DrawnRun(int index, String label, int hue, Trajectory trajectory, Domain domain, Kind kind) {
    /** What is drawn: a run, or what accompanies one, dotted. */
    enum Kind {
        RUN,
        /** The run with its bias correction switched over. */
        TWIN,
        /** The run with settings that somebody points at; named after these. */
        PREVIEW
    }

    /** Whether it accompanies a run. */
    boolean ghost() {
        return kind != Kind.RUN;
    }

    /** What accompanies the selected run: what is pointed at, or else its twin. */
    static Optional<DrawnRun> accompanying(Session session) {
        Experiment experiment = session.getExperiment();
        int selected = session.selectedProperty().get();
        Preview preview = session.runs().preview();
        return preview.trajectoryProperty()
                .get()
                .map(way -> of(experiment, selected, preview.words(), way, Kind.PREVIEW))
                .or(() -> session.ghost()
                        .trajectoryProperty()
                        .get()
                        .map(twin -> of(
                                experiment,
                                selected,
                                Twin.name(experiment.labels().get(selected), twin),
                                twin,
                                Kind.TWIN)));
    }

    static DrawnRun of(Experiment experiment, int run, String label, Trajectory way, Kind kind) {
        int hue = experiment.runs().get(run).hue();
        return new DrawnRun(run, label, hue, way, experiment.surface().domain(), kind);
    }

    /** What has become of it by step t. */
    Ending ending(int t) {
        return Ending.of(trajectory, t, domain);
    }

    /** All that its nodes are made for, whatever its numbers and its name are: a moved slider may change the name. */
    List<Object> look() {
        List<Object> look = new ArrayList<>(List.of(index, hue, kind));
        for (Quantity quantity : trajectory.optimizer().quantities()) {
            look.add(
                    List.of(quantity.key(), quantity.symbol(), quantity.formula(), quantity.role(), quantity.active()));
        }
        return look;
    }

    /** Its name, with what has become of it, and with the name of the dotted path beside it. */
    String titled(int t, Optional<DrawnRun> twin) {
        Ending ending = ending(t);
        String title = ending == Ending.NONE ? label : label + " — " + ending.words(trajectory);
        return twin.map(other -> Texts.get(
                        "plot.dotted", title, other.kind == Kind.PREVIEW ? other.label : Twin.word(other.trajectory)))
                .orElse(title);
    }

    /** The runs, and the twin after the one that it accompanies; a preview comes and goes too soon to be listed. */
    static List<DrawnRun> withGhost(List<DrawnRun> runs, Optional<DrawnRun> ghost) {
        List<DrawnRun> all = new ArrayList<>();
        for (DrawnRun run : runs) {
            all.add(run);
            ghost.filter(twin -> twin.kind == Kind.TWIN && twin.index == run.index)
                    .ifPresent(all::add);
        }
        return all;
    }
}
