/** The window: the view-model ({@code Session}) and the panes that show it; panes never compute. */
package org.optiscope.ui;
