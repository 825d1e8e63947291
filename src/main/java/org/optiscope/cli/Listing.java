package org.optiscope.cli;

import java.util.List;

/** One kind of thing that {@code optiscope list} shows. */
interface Listing {
    /** The header, then one row a thing, all of the same length. */
    List<List<String>> table();

    /** The same things in full: maps, lists, texts and numbers. */
    Object json();
}
