/** What every pane is made of: fields, sliders, icons, tooltips, pop-overs, the roles of colours, the looks of runs. */
package org.optiscope.ui.kit;
