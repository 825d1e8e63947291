/** Thousands of runs at once, of which only the ends count; knows experiments and surfaces, nothing of windows or pictures. */
package org.optiscope.sweep;
