package org.optiscope.reading;

import org.optiscope.text.Texts;

/** What a column says, how many digits it has at most and what it is sorted by. */
public enum RaceColumn {
    LOSS(10, Race.Measure.LOSS),
    DISTANCE(6, Race.Measure.DISTANCE),
    STEPS(6, Race.Measure.STEPS),
    LENGTH(6, Race.Measure.LENGTH);

    public final int characters;
    public final Race.Measure measure;

    RaceColumn(int characters, Race.Measure measure) {
        this.characters = characters;
        this.measure = measure;
    }

    public String title() {
        return Texts.get("reading.race-title." + name());
    }

    public String meaning() {
        return Texts.get("reading.race-meaning." + name());
    }

    public String text(Race.Standing standing) {
        return switch (this) {
            case LOSS -> standing.diverged() ? standing.ending().word() : Numbers.live(standing.loss());
            case DISTANCE -> standing.diverged() ? "–" : Numbers.length(standing.distance());
            case STEPS -> standing.reachedAt() < 0 ? "–" : Integer.toString(standing.reachedAt());
            case LENGTH -> Numbers.length(standing.length());
        };
    }
}
