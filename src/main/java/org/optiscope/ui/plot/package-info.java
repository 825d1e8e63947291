/** The plot: surface, paths, heads and the read-outs on it; draws what the session holds and computes nothing else. */
package org.optiscope.ui.plot;
