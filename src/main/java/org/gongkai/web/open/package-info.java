/**
 * The public's door: filing a request, following it, computing a date; docs/pages.md shows the
 * whole.
 *
 * <p>{@link org.gongkai.web.open.ApplyPage} leads through the form: each page is a POST that
 * carries a sealed {@link org.gongkai.web.open.Draft}, {@link org.gongkai.web.open.SubmissionForm}
 * lets the intake judge one page of it, {@link org.gongkai.web.open.ReceiptPage} shows what comes
 * of it. {@link org.gongkai.web.open.TrackPage} shows a request to whoever has number and code.
 * {@link org.gongkai.web.open.MonthView} draws the clock for both and for {@link
 * org.gongkai.web.open.DeadlinePage}. The {@code …Texts} hold the words. {@code …Api} is JSON.
 */
@NullMarked
package org.gongkai.web.open;

import org.jspecify.annotations.NullMarked;
