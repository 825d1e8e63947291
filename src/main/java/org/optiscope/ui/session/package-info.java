/** The view-model: {@code Session} with its parts. It knows no control, so that it can be tested without a stage. */
package org.optiscope.ui.session;
