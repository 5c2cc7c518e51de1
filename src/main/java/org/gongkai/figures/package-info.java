/**
 * The tables of the yearly report as values: which row a request counts in, the sums, and what must
 * agree. Pure; imports the core alone. Begin at {@link org.gongkai.figures.AnnualFigures}.
 */
@NullMarked
package org.gongkai.figures;

import org.jspecify.annotations.NullMarked;
