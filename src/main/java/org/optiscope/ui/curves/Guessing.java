package org.optiscope.ui.curves;

import org.optiscope.reading.CurveChart;
import org.optiscope.reading.CurveTab;
import org.optiscope.scene.Guess;
import org.optiscope.scene.GuessedCurves;
import org.optiscope.text.Texts;
import org.optiscope.ui.session.Session;

/** What a chart shows while something is predicted. */
final class Guessing {
    private final Session session;

    Guessing(Session session) {
        this.session = session;
    }

    /** Whether a line that is drawn in the chart of that tab is a guess now. */
    boolean isOf(CurveTab tab) {
        return tab != null
                && GuessedCurves.isOf(tab.key())
                && session.predictions().isGuessing();
    }

    /** The chart of a tab as far as it may be seen. */
    CurveChart shown(CurveChart chart, CurveTab tab) {
        return GuessedCurves.axis(session.getScene(), tab.key(), chart.curves())
                .map(chart::withAxis)
                .orElse(chart)
                .upTo(session.predictions().shownTo());
    }

    /** What can be drawn in the chart of a tab, or "" once something is. */
    String hint(CurveTab tab) {
        int run = session.selectedProperty().get();
        boolean isDrawn = session.predictions().prediction().stream()
                .flatMap(prediction -> prediction.guesses().stream())
                .anyMatch(guess -> guess instanceof Guess.Course && guess.run() == run);
        return isOf(tab) && !isDrawn && run < session.getExperiment().runs().size()
                ? Texts.get("curves.draw", session.getExperiment().labels().get(run))
                : "";
    }
}
