/** Lessons: the text of a step beside the plot with its sliders and questions, and the page on which a lesson is chosen. */
package org.optiscope.ui.lessons;
