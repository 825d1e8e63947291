/** The settings of the user and the sheet on which they are chosen. Nothing here knows where they are kept. */
package org.optiscope.ui.settings;
