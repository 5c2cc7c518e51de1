package org.gongkai.catalogue.work;

import java.time.LocalDate;

/**
 * 无更新说明: in a period there was nothing that could be published.
 *
 * @param period as it was typed, e.g. 2026年第三季度
 * @param on the day on which it was said; the cadence counts from there
 */
public record NothingToReport(String period, LocalDate on) {}
