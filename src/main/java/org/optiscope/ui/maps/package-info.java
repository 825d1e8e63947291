/** The pane of maps: how runs would end with other settings; knows no other pane. */
package org.optiscope.ui.maps;
