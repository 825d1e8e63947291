package org.optiscope.lesson;

/**
 * A slider that a step of a lesson is about.
 *
 * @param run the number of the run whose hyperparameter it is, 0, 1, …; {@link #SURFACE} if it is a parameter of the surface
 * @param key of the hyperparameter, or the parameter's name
 */
public record Control(int run, String key) {
    public static final int SURFACE = -1;
}
