package org.optiscope.reading;

/** What a column says, how many digits it has at most and what it is sorted by. */
public enum RaceColumn {
    LOSS("f", "Loss at the playhead", 10, Race.Measure.LOSS),
    DISTANCE("to min", "Distance to the nearest known minimum", 6, Race.Measure.DISTANCE),
    STEPS("steps", "The first step with a loss below the target", 6, Race.Measure.STEPS),
    LENGTH("path", "Length of the path so far", 6, Race.Measure.LENGTH);

    public final String title;
    public final String meaning;
    public final int characters;
    public final Race.Measure measure;

    RaceColumn(String title, String meaning, int characters, Race.Measure measure) {
        this.title = title;
        this.meaning = meaning;
        this.characters = characters;
        this.measure = measure;
    }

    public String text(Race.Standing standing) {
        return switch (this) {
            case LOSS -> standing.diverged() ? Ending.DIVERGED.word() : Numbers.live(standing.loss());
            case DISTANCE -> standing.diverged() ? "–" : Numbers.length(standing.distance());
            case STEPS -> standing.reachedAt() < 0 ? "–" : Integer.toString(standing.reachedAt());
            case LENGTH -> Numbers.length(standing.length());
        };
    }
}
