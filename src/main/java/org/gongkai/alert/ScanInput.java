package org.gongkai.alert;

import org.jspecify.annotations.Nullable;

/**
 * The input of {@code scan-deadlines}.
 *
 * @param asOf replay the run of this day; today's own if left out
 * @param office one office; all if left out
 */
public record ScanInput(@Nullable String asOf, @Nullable String office) {}
