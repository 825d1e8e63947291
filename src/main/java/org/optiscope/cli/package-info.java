/** The command line: one class a command, reading arguments and writing text; what a command computes lives in other packages. */
package org.optiscope.cli;
