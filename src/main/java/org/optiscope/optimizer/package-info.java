/** The update rules: pure arithmetic on one coordinate, declared once; may use nothing but {@code java.*}. */
package org.optiscope.optimizer;
