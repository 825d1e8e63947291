/** The bars above and below the plot: surface, formula and views; transport and status. */
package org.optiscope.ui.bar;
