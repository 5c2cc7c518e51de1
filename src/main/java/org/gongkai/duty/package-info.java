/**
 * 年度方案与任务: what an office has planned for a year, and how each of its duties stands. Pure: no
 * clock, no store. Begin at {@link org.gongkai.duty.PlanReader} (a plan as it was written), {@link
 * org.gongkai.duty.PlanChange} (what loading it changes) and {@link org.gongkai.duty.Duty} (one
 * occurrence and what can be done with it). Imports {@code calendar}, {@code deadline}, {@code
 * office} and {@code input}.
 */
@NullMarked
package org.gongkai.duty;

import org.jspecify.annotations.NullMarked;
