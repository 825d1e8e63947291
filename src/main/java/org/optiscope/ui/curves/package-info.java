/**
 * The curves under the plot. What is drawn ({@code CurveTab}, {@code Curve}, {@code CurveChart}) and how ({@code
 * CurvePainter}) stand apart from the nodes that show it, so that a picture without a window can be drawn from the same.
 */
package org.optiscope.ui.curves;
