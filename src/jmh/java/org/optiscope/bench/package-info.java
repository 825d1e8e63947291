/** Benchmarks: every speed that docs/performance.md claims is measured by one of these. */
package org.optiscope.bench;
