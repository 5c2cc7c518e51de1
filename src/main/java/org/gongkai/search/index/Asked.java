package org.gongkai.search.index;

import java.time.LocalDate;
import org.gongkai.search.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for; null asks for all.
 *
 * @param newest whether the newest come first, else what fits best
 * @param today what is no longer public then is not found
 */
public record Asked(
    Words words,
    @Nullable String office,
    @Nullable String column,
    @Nullable String kind,
    @Nullable Integer year,
    boolean newest,
    LocalDate today) {}
