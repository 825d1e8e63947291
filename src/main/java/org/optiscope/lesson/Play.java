package org.optiscope.lesson;

/**
 * What a step of a lesson plays when it is reached.
 *
 * @param from the first step that is shown
 * @param to the last one, greater than {@code from}
 * @param speed how many times as fast as usual, positive
 */
public record Play(int from, int to, double speed) {
    static final double USUAL_SPEED = 1;
}
