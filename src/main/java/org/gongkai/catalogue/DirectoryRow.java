package org.gongkai.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A row of the directory as it was read.
 *
 * @param id made from its levels and content, {@code [A-Z0-9-]{1,30}}
 * @param row where it stands in the file, from 1
 * @param area 领域
 * @param proposedEveryDays how often such a column is usually checked, in calendar days; only shown
 */
public record DirectoryRow(
    String id,
    int row,
    @Nullable String area,
    Entry entry,
    Limit limit,
    Offer offer,
    @Nullable Integer proposedEveryDays) {}
