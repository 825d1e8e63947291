/** The entry point: decides between the window and the command line. Nothing else lives here. */
package org.optiscope;
