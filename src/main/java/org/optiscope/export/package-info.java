/** What is taken away: trajectories as CSV and JSON, pictures as PNG; the same values as on screen, no windows. */
package org.optiscope.export;
