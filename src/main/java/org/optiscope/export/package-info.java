/**
 * What is taken away: trajectories as CSV and JSON, pictures, animations and pages, the script for PyTorch; the same values as on screen,
 * no windows.
 */
package org.optiscope.export;
