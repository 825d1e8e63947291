/**
 * Loss surfaces: a formula with its domain, start and known minima, and the catalogue of them in {@code assets/surfaces}; no
 * optimizers, no pixels.
 */
package org.optiscope.surface;
