/** The window: the view-model ({@code Session} with its parts) and the panes that show it; panes never compute. */
package org.optiscope.ui;
