/** The yearly report and its signed editions. Begin at {@link org.gongkai.store.report.Reports}. */
@NullMarked
package org.gongkai.store.report;

import org.jspecify.annotations.NullMarked;
