/** The editor of a rule of one's own: hyperparameters, lines and the update, each with what is wrong with it and how it is read. */
package org.optiscope.ui.rules;
