/** The window: puts the panes together, opens and saves files, listens to the keyboard, starts and ends. */
package org.optiscope.ui.window;
