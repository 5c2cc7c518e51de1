package org.gongkai.matter;

import java.time.LocalDate;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.office.Office;

/**
 * What a matter is judged with.
 *
 * @param calendar the office's working days
 * @param today Asia/Shanghai
 */
public record Surroundings(Office office, WorkingDays calendar, LocalDate today) {}
