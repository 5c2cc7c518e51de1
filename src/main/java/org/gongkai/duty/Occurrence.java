package org.gongkai.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A duty of a plan on one of its days.
 *
 * @param id unique in the office: the duty's id and the year, half, quarter or month, e.g. {@code
 *     PROGRESS-2026Q3}. No two duties have an id in common, since what follows the duty's id cannot
 *     be the end of another one's
 * @param dueOn the last day, Asia/Shanghai, or null for a standing one
 */
public record Occurrence(String id, Task task, @Nullable LocalDate dueOn) {}
