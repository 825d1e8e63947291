package org.optiscope.ui.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.optiscope.experiment.RunSpec;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.optimizer.Quantity;
import org.optiscope.optimizer.RuleCheck;
import org.optiscope.optimizer.RuleDraft;
import org.optiscope.optimizer.RuleTrial;
import org.optiscope.reading.RuleReading;
import org.optiscope.text.Texts;
import org.optiscope.ui.session.Session;

/**
 * The draft of the selected run's rule. What is typed becomes the run's rule when nothing was typed for a while, at Enter, or when
 * the field is left; what makes no sense does not, and the rule from before stays in force. It is kept, too, while
 * another run is selected.
 */
final class RuleEditing {
    /** Long enough for the next key of somebody who types slowly. */
    private static final Duration PAUSE = Duration.millis(600);

    private static final int MOST_KEPT = 20;

    /** A run's rule. */
    private record Place(OptimizerKind rule, int hue) {}

    private final Session session;
    private final Runnable onRows;
    private final Runnable onMarks;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    /** What was not finished, by the run and the rule that stayed in force. */
    private final Map<Place, RuleDraft> unfinished = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, RuleDraft> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** Drafts before changes that were made as a whole and have not changed what runs; undo leads back to them. */
    private final Deque<RuleDraft> untaken = new ArrayDeque<>();

    private int run;
    /** Of that run: two runs may have the same rule, but not the same hue. */
    private int hue = -1;
    /** The rule in force; null if the selected run has none of its own. */
    private OptimizerKind inForce;

    private Map<String, Object> values = Map.of();
    /** Those in force: one list for all settings by which the conditions come out alike. */
    private List<Quantity> quantities = List.of();

    private RuleDraft draft;
    private RuleCheck check;
    private RuleReading reading;
    private String refused = "";
    /** Whether something was changed since the rule was taken or shown. */
    private boolean isTouched;

    /**
     * @param onRows is run when there are other fields, or other texts in them
     * @param onMarks is run when something else is to be said of them
     */
    RuleEditing(Session session, Runnable onRows, Runnable onMarks) {
        this.session = session;
        this.onRows = onRows;
        this.onMarks = onMarks;
        pause.setOnFinished(event -> take());
    }

    Session session() {
        return session;
    }

    /** Whether the selected run has a rule to be edited. */
    boolean isOngoing() {
        return inForce != null;
    }

    RuleDraft draft() {
        return draft;
    }

    RuleCheck check() {
        return check;
    }

    RuleReading reading() {
        return reading;
    }

    /** The run whose rule it is. */
    Optional<RunSpec> run() {
        List<RunSpec> runs = session.getExperiment().runs();
        return run < runs.size() ? Optional.of(runs.get(run)) : Optional.empty();
    }

    /** Shows the rule of the selected run, if that is another, or has other settings. */
    void follow() {
        takeWhatWaits();
        run = session.selectedProperty().get();
        OptimizerKind kind = run().map(spec -> spec.optimizer().kind())
                .filter(OptimizerKind::isOwn)
                .orElse(null);
        values = run().map(spec -> spec.optimizer().values()).orElse(Map.of());
        boolean isSameForm = run().filter(spec -> spec.optimizer().quantities() == quantities)
                .isPresent();
        quantities = run().map(spec -> spec.optimizer().quantities()).orElse(List.of());
        int hueNow = run().map(RunSpec::hue).orElse(-1);
        if (kind != null && kind.equals(inForce) && hueNow == hue) {
            // A moved slider changes nothing here unless a condition asks for its value.
            if (!isSameForm) {
                recheck();
                onMarks.run();
            }
            if (isTouched && check.rule().isPresent() && refused.isEmpty()) {
                pause.playFromStart();
            }
            return;
        }
        keep();
        inForce = kind;
        hue = hueNow;
        refused = "";
        isTouched = false;
        untaken.clear();
        if (kind != null) {
            RuleDraft kept = unfinished.remove(new Place(kind, hue));
            isTouched = kept != null;
            draft = kept == null ? RuleDraft.of(kind) : kept;
            recheck();
        }
        onRows.run();
    }

    private void keep() {
        if (inForce != null && isTouched) {
            unfinished.put(new Place(inForce, hue), draft);
        }
    }

    /** Takes a change that is being typed: it is shown how it is read, and taken a little later. */
    void typed(UnaryOperator<RuleDraft> change) {
        draft = change.apply(draft);
        isTouched = true;
        recheck();
        onMarks.run();
        pause.playFromStart();
    }

    /** Takes a change that was made as a whole, such as a line more, at once. */
    void chosen(UnaryOperator<RuleDraft> change) {
        takeWhatWaits();
        untaken.push(draft);
        draft = change.apply(draft);
        isTouched = true;
        recheck();
        onRows.run();
        session.history().endGesture();
        take();
        session.history().endGesture();
    }

    /** Takes back the last change: that of the draft if what runs does not have it, else that of the experiment. */
    void undo() {
        takeWhatWaits();
        if (untaken.isEmpty()) {
            session.undo();
            return;
        }
        draft = untaken.pop();
        isTouched = true;
        recheck();
        onRows.run();
        take();
    }

    private void recheck() {
        check = RuleCheck.of(draft, values);
        reading = RuleReading.of(draft, check);
        refused = "";
    }

    /** Takes what was typed last, if that was not long ago. */
    void takeWhatWaits() {
        if (pause.getStatus() == Animation.Status.RUNNING) {
            take();
        }
    }

    /** Makes the draft the rule, if it makes sense; says whether it is. */
    boolean take() {
        pause.stop();
        Optional<OptimizerKind> rule = check.rule();
        if (rule.isEmpty() || !isInForce()) {
            onMarks.run();
            return false;
        }
        if (isTouched && !rule.get().equals(inForce)) {
            OptimizerKind before = inForce;
            inForce = rule.get();
            Optional<String> fault = session.runs().setRule(run, inForce, this);
            if (fault.isPresent()) {
                inForce = before;
                refused = fault.get();
                // It stands below the lines.
                session.noticeProperty().set("");
            } else {
                untaken.clear();
            }
            onMarks.run();
        }
        isTouched = !refused.isEmpty();
        return refused.isEmpty();
    }

    private boolean isInForce() {
        return inForce != null
                && run().filter(spec ->
                                spec.hue() == hue && spec.optimizer().kind().equals(inForce))
                        .isPresent();
    }

    /** Whether what is written is not what runs. */
    boolean isBehind() {
        return check.hasFault() || !refused.isEmpty();
    }

    /** What is to be said of the whole: its first fault and where it is, or what the rule remembers. */
    String status() {
        if (!refused.isEmpty()) {
            return sentence(refused) + " " + Texts.get("rules.stays");
        }
        List<RuleCheck.Remark> faults =
                check.remarks().stream().filter(RuleCheck.Remark::isFault).toList();
        if (!faults.isEmpty()) {
            List<String> told = new ArrayList<>();
            told.add(placed(faults.get(0)));
            if (faults.size() > 1) {
                told.add(Texts.get("rules.more-faults", faults.size() - 1));
            }
            told.add(Texts.get("rules.stays"));
            return String.join(" ", told);
        }
        Optional<String> note =
                isInForce() ? run().flatMap(spec -> RuleTrial.atZeroGradient(spec.optimizer())) : Optional.empty();
        return note.map(sentence -> reading.summary() + " " + Texts.get("rules.but", sentence))
                .orElseGet(reading::summary);
    }

    private static String sentence(String words) {
        return words.endsWith("?") ? words : words + ".";
    }

    private static String placed(RuleCheck.Remark fault) {
        String told = sentence(fault.sentence());
        return switch (fault.part()) {
            case NAME -> Texts.get("rules.at-name", told);
            case SETTING -> Texts.get("rules.at-setting", fault.index() + 1, told);
            case LINE -> Texts.get("rules.at-line", fault.index() + 1, told);
            case UPDATE -> Texts.get("rules.at-update", told);
            case RULE -> told;
        };
    }
}
