/**
 * Sentences and signs that every room uses alike; stands below all rooms and knows none of them. {@link
 * org.optiscope.text.Refusal} is here because update rules, formulas and surfaces refuse values with it, which must not
 * know files of JSON, and because the command line and the window catch it by this one name.
 */
package org.optiscope.text;
