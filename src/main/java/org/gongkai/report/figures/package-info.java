/**
 * The tables of the yearly report as values: which row a request counts in, the sums, and what must
 * agree. Pure; imports the core alone. Begin at {@link org.gongkai.report.figures.AnnualFigures}.
 */
@NullMarked
package org.gongkai.report.figures;

import org.jspecify.annotations.NullMarked;
