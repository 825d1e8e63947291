/**
 * Numbers to pixels and polylines: levels, colour maps, shaded fields, contours, ticks and paths thinned for the screen, as plain
 * arrays; nothing here knows a window, an optimizer or a surface, and nothing outside {@code java.*} is imported.
 */
package org.optiscope.raster;
