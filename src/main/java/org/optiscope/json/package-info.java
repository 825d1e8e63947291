/**
 * JSON: one reader, whose values know where they stand in the text, and one writer. The only importer of Jackson, and of
 * its streaming parser alone: the first window waits for a file. What a file means is the business of the room that reads it.
 */
package org.optiscope.json;
