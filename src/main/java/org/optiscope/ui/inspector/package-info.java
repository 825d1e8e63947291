/**
 * The inspector: the selected run's update with this step's numbers, its bias correction, and the race of all runs; reads
 * trajectories, computes none.
 */
package org.optiscope.ui.inspector;
