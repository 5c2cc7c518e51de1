/**
 * What is due by the month, and as a feed for an official's own calendar. Begin at {@code
 * CalendarPage}.
 */
@NullMarked
package org.gongkai.web.desk.calendar;

import org.jspecify.annotations.NullMarked;
