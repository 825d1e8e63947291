package org.optiscope.ui.kit;

/** The node ids of the maps, and of the rates at which runs race; the others are in {@link Ids}. */
public final class MapIds {
    public static final String MAPS = "maps";
    public static final String MAPS_PANE = "maps-pane";
    public static final String MAPS_CLOSE = "maps-close";
    public static final String MAPS_PROGRESS = "maps-progress";
    public static final String MAPS_STOP = "maps-stop";
    public static final String MAPS_KIND_SETTINGS = "maps-kind-settings";
    public static final String MAPS_KIND_RATES = "maps-kind-rates";
    public static final String MAPS_BY_LOSS = "maps-by-loss";
    public static final String MAPS_BY_STEPS = "maps-by-steps";
    public static final String MAPS_ACROSS = "maps-across";
    public static final String MAPS_UP = "maps-up";
    public static final String MAPS_WHOLE = "maps-whole";
    public static final String MAPS_SETTINGS = "maps-settings";
    public static final String MAPS_MARK = "maps-mark";
    public static final String MAPS_AT = "maps-at";
    public static final String MAPS_OUTCOME = "maps-outcome";
    public static final String MAPS_BEST = "maps-best";
    public static final String MAPS_SEEDS = "maps-seeds";
    public static final String MAPS_EXPORT = "maps-export";
    public static final String MAPS_COPY = "maps-copy";
    public static final String MAPS_COPY_NUMBERS = "maps-copy-numbers";
    public static final String MAPS_TOLD = "maps-told";
    public static final String MAPS_RATES = "maps-rates";
    public static final String RACE_SET = "race-rates-set";
    public static final String RACE_BEST = "race-rates-best";
    public static final String RACE_TOLD = "race-rates-told";
    public static final String RACE_RATES = "race-rates";
    public static final String RACE_WARNING = "race-warning";
    public static final String RACE_TAKE = "race-rates-take";

    private MapIds() {}

    /** The best rate that was found for a run: {@code race-1-rate}. */
    public static String raceRate(int index) {
        return Ids.race(index, "rate");
    }

    /** The handle of a run's rate on the curve of rates: {@code maps-rate-1}. */
    public static String mapsRate(int index) {
        return "maps-rate-" + (index + 1);
    }
}
