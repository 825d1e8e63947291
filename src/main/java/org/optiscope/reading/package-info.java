/**
 * What can be read off a trajectory: curves, the race, bias correction, the substituted update, what became of a run. Knows no
 * window, so that a picture, a lesson and a command read the same.
 */
package org.optiscope.reading;
