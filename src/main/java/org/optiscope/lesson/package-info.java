/**
 * Lessons, as values read from Markdown files: steps, each with a scene, questions and claims that are evaluated. The only
 * importer of CommonMark; knows no window.
 */
package org.optiscope.lesson;
