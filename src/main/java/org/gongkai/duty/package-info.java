/**
 * 年度方案与任务: what an office has planned for a year, and how each of its duties stands. Begin at
 * {@link org.gongkai.duty.PlanReader} (a plan as it was written), {@link
 * org.gongkai.duty.PlanChange} (what loading it changes), {@link org.gongkai.duty.Duty} (one
 * occurrence), {@link org.gongkai.duty.DutyRoom} (its commands and deadlines) and {@link
 * org.gongkai.duty.Plans} (loading). Imports the core, {@code input}, {@code office}, {@code file},
 * {@code matter}, {@code alert} and, for the yearly report, {@code report}.
 */
@NullMarked
package org.gongkai.duty;

import org.jspecify.annotations.NullMarked;
