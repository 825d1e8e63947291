/** Takes a scene away: what of it, a preview that is the result, and writing it with progress. */
package org.optiscope.ui.export;
