/**
 * Text to tree, exact derivatives and bytecode: everything about a formula and nothing about surfaces, files or pixels; the only
 * importer of ASM.
 *
 * <p>Conventions where a derivative does not exist, so that a gradient is a number wherever the value is one:
 *
 * <pre>
 * √′(0) = ∛′(0) = 0, and 0 for u^c with 0 &lt; c &lt; 1 at u = 0      |·|′(0) = 0
 * hypot′(0, 0) = atan2′(0, 0) = 0                             sign, floor and ceil have derivative 0 everywhere
 * asin′(±1) = acos′(±1) = 0, and so at a corner of f(u) through them: asin(cos(x))′ = 0 at x = 0
 * max and min at a tie: the first argument's derivative       u^0 = 1, also 0^0
 * comparisons, not, and, or and round have derivative 0; a function of pieces has the derivative of the piece that holds
 * u^v with a moving exponent needs u &gt; 0; a constant exponent never evaluates ln u
 * </pre>
 *
 * A result that is not finite (1/0, ln 0, an overflow) is data, never an exception.
 */
package org.optiscope.formula;
