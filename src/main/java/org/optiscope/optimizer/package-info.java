/** The update rules: files of formulas, read here and compiled by {@code formula}; knows nothing of what they descend. */
package org.optiscope.optimizer;
