/**
 * 年度报告: the yearly report from its counting to its publication (Art. 49, 50). Begin at {@link
 * org.gongkai.report.AnnualReports}; its tables are {@code figures}. It reads the casework and is
 * read by no room of it.
 */
@NullMarked
package org.gongkai.report;

import org.jspecify.annotations.NullMarked;
