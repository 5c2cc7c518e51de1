/** Charts, the yearly report and its text. Begin at {@code ReportPage}. */
@NullMarked
package org.gongkai.web.desk.report;

import org.jspecify.annotations.NullMarked;
