package org.optiscope.ui.kit;

/** The node ids that tests and other programs rely on. */
public final class Ids {
    public static final String SURFACE = "surface";
    public static final String SURFACE_SEARCH = "surface-search";
    public static final String SURFACE_LIST = "surface-list";
    public static final String FORMULA = "formula";
    public static final String REMARK = "remark";
    public static final String FORMULA_BOX = "formula-box";
    public static final String FORMULA_MARK = "formula-mark";
    public static final String DERIVATIVES = "derivatives";
    public static final String VIEW_OVERLAY = "view-overlay";
    public static final String VIEW_SIDE_BY_SIDE = "view-side-by-side";
    public static final String SURFACE_SETTINGS = "surface-settings";
    public static final String USE_VIEW = "use-view";
    public static final String SURFACE_RESET = "surface-reset";
    public static final String NOISE = "noise";
    public static final String SIGMA = "noise-sigma";
    public static final String KEEP_X = "noise-keep-x";
    public static final String KEEP_Y = "noise-keep-y";
    public static final String SEED = "noise-seed";
    public static final String REROLL = "noise-reroll";
    public static final String THEME = "theme";
    public static final String MORE = "more";
    public static final String PRESENTER = "presenter";
    public static final String EQUATION_PANE = "equation-pane";
    public static final String SPOT = "spot";
    public static final String BLANK = "blank";
    public static final String SHOWN_KEY = "shown-key";
    public static final String AUDIENCE_BAR = "audience-bar";
    public static final String AUDIENCE_QUESTIONS = "audience-questions";
    public static final String FILE = "file";
    public static final String FILE_NEW = "file-new";
    public static final String FILE_OPEN = "file-open";
    public static final String FILE_SAVE = "file-save";
    public static final String FILE_SAVE_AS = "file-save-as";
    public static final String FILE_RECENT = "file-recent";
    public static final String FILE_RECENT_CLEAR = "file-recent-clear";
    public static final String COPY_EXPERIMENT = "copy-experiment";
    public static final String PASTE_EXPERIMENT = "paste-experiment";
    public static final String COPY_PICTURE = "copy-picture";
    public static final String COPY_EQUATION = "copy-equation";
    public static final String COPY_UPDATE = "copy-update";
    public static final String COPY_UPDATE_ROW = "copy-update-row";
    public static final String COPY_RACE = "copy-race";
    public static final String COPY_RACE_ROW = "copy-race-row";
    public static final String BASINS = "basins";
    public static final String EXPORT = "export";
    public static final String EXPORT_SHEET = "export-sheet";
    public static final String EXPORT_PREVIEW = "export-preview";
    public static final String EXPORT_TOLD = "export-told";
    public static final String EXPORT_PROGRESS = "export-progress";
    public static final String EXPORT_SAVE = "export-save";
    public static final String EXPORT_COPY = "export-copy";
    public static final String EXPORT_CANCEL = "export-cancel";
    public static final String EXPORT_SHOW_FOLDER = "export-show-folder";
    public static final String EXPORT_CLOSE = "export-close";
    public static final String UNDO = "undo";
    public static final String REDO = "redo";

    public static final String ADD_RUN = "add-run";
    public static final String ADD_OWN = "add-run-own";
    public static final String START_X = "start-x";
    public static final String START_Y = "start-y";
    public static final String STEPS = "steps";

    public static final String PLOT = "plot";
    public static final String PLAY = "play";
    public static final String STEP_BACK = "step-back";
    public static final String STEP_FORWARD = "step-forward";
    public static final String RESTART = "restart";
    public static final String PLAYHEAD = "playhead";
    public static final String PLAYHEAD_TEXT = "playhead-text";
    public static final String SPEED = "speed";
    public static final String LOOP = "loop";
    public static final String EXPLAIN = "explain";
    public static final String EXPLANATION = "explanation";
    public static final String EXPLAINED_NUMBERS = "explained-numbers";
    public static final String MESSAGE_CLOSE = "message-close";
    public static final String HOVER = "hover-numbers";
    public static final String SHOW_ALL = "show-all";
    public static final String EQUAL_AXES = "equal-axes";
    public static final String ARROWS = "arrows";
    public static final String ARROWS_GRADIENT = "arrows-gradient";
    public static final String ARROWS_MOMENTUM = "arrows-momentum";
    public static final String ARROWS_STEP = "arrows-step";
    public static final String RECOVERY_RESTORE = "recovery-restore";
    public static final String RECOVERY_DISCARD = "recovery-discard";
    public static final String KEYS = "keys";
    public static final String STATUS = "status";

    public static final String CURVES = "curves";
    public static final String CURVES_COMPARED = "curves-compared";
    public static final String CURVES_OWN = "curves-own";
    public static final String CURVES_FIRST = "curves-first-20";
    public static final String CURVES_X = "curves-x";
    public static final String CURVES_Y = "curves-y";
    public static final String INSPECTOR = "inspector";
    public static final String INSPECTOR_PANE = "inspector-pane";
    public static final String INSPECTOR_STEP = "inspector-step";
    public static final String RULE_PANE = "rule-pane";
    public static final String RULE_NAME = "rule-name";
    public static final String RULE_CLOSE = "rule-close";
    public static final String RULE_COPY = "rule-copy";
    public static final String RULE_OWN = "rule-own";
    public static final String RULE_ADD_NUMBER = "rule-add-number";
    public static final String RULE_ADD_SWITCH = "rule-add-switch";
    public static final String RULE_ADD_LINE = "rule-add-line";
    public static final String RULE_UPDATE = "rule-update";
    public static final String RULE_STATUS = "rule-status";
    public static final String LESSONS = "lessons";
    public static final String LESSONS_ALL = "lessons-all";
    public static final String LESSONS_LAST = "lessons-last";
    public static final String LESSONS_NEW = "lessons-new";
    public static final String LESSONS_PREDICT = "lessons-predict";
    public static final String LESSONS_SHEET = "lessons-sheet";
    public static final String LESSONS_SHEET_LAST = "lessons-sheet-last";
    public static final String LESSONS_SHEET_OPEN = "lessons-sheet-open";
    public static final String LESSONS_SHEET_SCENE = "lessons-sheet-scene";
    public static final String LESSONS_SHEET_CLOSE = "lessons-sheet-close";
    public static final String INVITATION_SHOW = "invitation-show";
    public static final String INVITATION_LATER = "invitation-later";
    public static final String LESSON_PANE = "lesson-pane";
    public static final String LESSON_TITLE = "lesson-title";
    public static final String LESSON_STEP = "lesson-step";
    public static final String LESSON_COUNT = "lesson-count";
    public static final String LESSON_CLOSE = "lesson-close";
    public static final String LESSON_BACK = "lesson-back";
    public static final String LESSON_NEXT = "lesson-next";
    public static final String LESSON_AGAIN = "lesson-again";
    public static final String LESSON_MORE = "lesson-more";
    public static final String LESSON_ALL_SLIDERS = "lesson-all-sliders";
    public static final String PREDICT_TO = "predict-to";
    public static final String PREDICT_NAME = "predict-name";
    public static final String PREDICT_GAPS = "predict-gaps";
    public static final String PREDICT_REVEAL = "predict-reveal";
    public static final String PREDICT_TAKE_BACK = "predict-take-back";
    public static final String PREDICT_SAVE = "predict-save";
    public static final String PREDICT_CLOSE = "predict-close";
    public static final String GHOST = "ghost";
    public static final String RACE = "race";
    public static final String RACE_TARGET = "race-target";

    private Ids() {}

    /** What there is for the audience's window: {@code audience-chart}. */
    public static String audience(String part) {
        return "audience-" + part;
    }

    /** The card of a run; runs are counted from 0 here and from 1 in the id. */
    public static String run(int index) {
        return "run-" + (index + 1);
    }

    /**
     * A part of a run's card: {@code run-1-remove}, or a slider, {@code run-1-learning-rate}, whose number field is
     * {@code run-1-learning-rate-value}.
     */
    public static String run(int index, String part) {
        return run(index) + "-" + kebab(part);
    }
    /** The sheet of settings, {@code settings-sheet}, and what is on it: {@code settings-language}. */
    public static String settings(String part) {
        return "settings-" + part;
    }

    /** A card of the page on which a lesson is chosen: {@code lesson-card-02-the-ravine}. */
    public static String lessonCard(String id) {
        return "lesson-card-" + id;
    }

    /** A question of a step, counted from 0 here and from 1 in the id: {@code question-1}; its answer is {@code question-1-answer}. */
    public static String question(int number) {
        return "question-" + (number + 1);
    }

    /** A choice of it: {@code question-1-choice-2}; what counts its votes is {@code question-1-choice-2-votes}. */
    public static String choice(int question, int number) {
        return question(question) + "-choice-" + (number + 1);
    }

    /** A slider in a lesson, as {@link #run(int, String)} and {@link #parameter} in their places: {@code lesson-run-1-beta1}. */
    public static String lesson(String slider) {
        return "lesson-" + slider;
    }

    /** A number on the plot: {@code readout-1-m-hat-x}. */
    public static String readout(int index, String part) {
        return "readout-" + (index + 1) + "-" + kebab(part);
    }

    /** The loss of a run's ghost on the plot: {@code readout-1-ghost-loss}. */
    public static String ghostLoss(int index) {
        return readout(index, "ghostLoss");
    }

    /** A stage of the explanation, counted from 0 here and from 1 in the id: {@code stage-1}. */
    public static String stage(int index) {
        return "stage-" + (index + 1);
    }

    /** A number in the inspector: {@code inspector-m-hat-x}. */
    public static String inspector(String part) {
        return INSPECTOR + "-" + kebab(part);
    }

    /** A line of the rule that is written, counted from 0 here and from 1 in the id: {@code rule-line-1}. */
    public static String ruleLine(int index) {
        return "rule-line-" + (index + 1);
    }

    /** A hyperparameter of it likewise; its fields are {@code rule-setting-1-key}, {@code rule-setting-1-value} …. */
    public static String ruleSetting(int index) {
        return "rule-setting-" + (index + 1);
    }

    /** A row of the race, or with a part a number in it: {@code race-1}, {@code race-1-loss}. */
    public static String race(int index, String... part) {
        return RACE + "-" + (index + 1) + (part.length == 0 ? "" : "-" + kebab(part[0]));
    }

    /** The panel of a run when they stand side by side: {@code panel-1}. */
    public static String panel(int index) {
        return "panel-" + (index + 1);
    }

    /** A tab of the curves: {@code curves-tab-loss}, {@code curves-tab-effective-step}. */
    public static String curveTab(String key) {
        return CURVES + "-tab-" + kebab(key);
    }

    /** The canvas of a chart: {@code curves-own-chart}. */
    public static String curvesChart(String panel) {
        return panel + "-chart";
    }

    /** The card that reads a chart under the mouse: {@code curves-own-card}; its rows are {@code curves-own-card-1} …. */
    public static String curvesCard(String panel) {
        return panel + "-card";
    }

    /** The line that marks the playhead in a chart: {@code curves-own-playhead}. */
    public static String curvesPlayhead(String panel) {
        return panel + "-playhead";
    }

    /** The switch of a chart's axis of values: {@code curves-own-log}. */
    public static String curvesLog(String panel) {
        return panel + "-log";
    }

    /** The switch that gives a chart room for every value: {@code curves-own-fit-all}. */
    public static String curvesFitAll(String panel) {
        return panel + "-fit-all";
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }

    /** An edge of the domain: x0, x1, y0 or y1. */
    public static String domain(String edge) {
        return "domain-" + edge;
    }

    /** The slider of a surface's parameter. */
    public static String parameter(String name) {
        return "parameter-" + kebab(name);
    }

    /** What stands in a menu for a button that there is no room for. */
    public static String inMenu(String button) {
        return button + "-in-menu";
    }
}
