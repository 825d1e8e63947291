/** The run cards: a slider and a number field for every hyperparameter, built from the optimizers' declarations. */
package org.optiscope.ui.runs;
