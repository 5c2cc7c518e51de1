/**
 * Working days (工作日) of the State Council's calendar. No other package knows a holiday.
 *
 * <p>The door is {@link org.gongkai.calendar.WorkingDays}: immutable, made from the yearly
 * {@linkplain org.gongkai.calendar.YearNotice notices} of the State Council and, for years without
 * one, from the {@linkplain org.gongkai.calendar.Festivals statutory days} that are known from the
 * law. Every date it computes is a {@link org.gongkai.calendar.DueDate}, which says whether it is
 * provisional (暂定).
 *
 * <p>All dates are days in Asia/Shanghai. Nothing here reads a clock.
 */
@NullMarked
package org.gongkai.calendar;

import org.jspecify.annotations.NullMarked;
