package org.optiscope.ui.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.optiscope.figure.RunGlyph;

/**
 * Which runs a panel shows.
 *
 * @param shown in their order
 * @param ghost the twin of one of them, drawn beside it
 * @param single whether it is one run with its read-outs, and not several with a legend
 * @param variables the names of the two coordinates
 */
record PanelRuns(List<DrawnRun> shown, Optional<DrawnRun> ghost, boolean single, List<String> variables) {
    static final PanelRuns NONE = new PanelRuns(List.of(), Optional.empty(), false, List.of("x", "y"));

    /** @param twin drawn if its run is shown here */
    static PanelRuns of(List<DrawnRun> shown, Optional<DrawnRun> twin, boolean sideBySide, List<String> variables) {
        return new PanelRuns(
                shown,
                twin.filter(t -> shown.stream().anyMatch(run -> run.index() == t.index())),
                sideBySide && shown.size() == 1,
                variables);
    }

    DrawnRun first() {
        return shown.get(0);
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    /** The rows of the legend. */
    List<DrawnRun> listed() {
        return DrawnRun.withGhost(shown, ghost);
    }

    /** All that a panel's nodes are made for; other numbers on the same runs need no new nodes. */
    List<Object> look() {
        List<Object> look = new ArrayList<>(List.of(single, variables));
        listed().forEach(run -> look.add(run.look()));
        return look;
    }

    /** What their paths are drawn from, faded but for the run of the index {@code explained}; −1 fades none. */
    List<Drawing> drawings(int explained) {
        List<Drawing> drawings = new ArrayList<>();
        for (DrawnRun run : shown) {
            boolean faded = !single && explained >= 0 && explained != run.index();
            drawings.add(new Drawing(run.trajectory(), run.hue(), RunGlyph.dash(run.hue()), faded));
        }
        ghost.ifPresent(twin -> drawings.add(new Drawing(twin.trajectory(), twin.hue(), RunGlyph.ghostDash(), false)));
        return drawings;
    }
}
