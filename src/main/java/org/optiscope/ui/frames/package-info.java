/**
 * What touches JavaFX's insides to be quick: when a frame begins, what is brought up to date in it, what is laid out and what is
 * not. Each class says what it gains in figures and what happens without it; panes stay panes.
 */
package org.optiscope.ui.frames;
