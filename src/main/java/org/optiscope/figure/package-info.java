/**
 * What is drawn, through a few calls of a {@link org.optiscope.figure.Pen}: curves, axes, paths, heads and their key. A screen, a
 * picture in memory and a file are pens; so the same code draws the window and what is taken away from it. Knows no window.
 */
package org.optiscope.figure;
