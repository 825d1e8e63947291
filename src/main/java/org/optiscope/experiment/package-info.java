/** An experiment as one immutable value, its trajectories, and its file; knows nothing of windows or pictures. */
package org.optiscope.experiment;
