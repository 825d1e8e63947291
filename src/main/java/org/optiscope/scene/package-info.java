/** All that is on screen, as a value. Knows no window. */
package org.optiscope.scene;
