package org.gongkai.participation.solicitation;

import java.time.LocalDate;
import org.gongkai.matter.TextRef;
import org.jspecify.annotations.Nullable;

/**
 * How it ended: with a result, or withdrawn.
 *
 * @param text of the result, or null
 * @param url where the result stands besides, or null
 * @param reason why it was withdrawn, or null
 */
public record Ending(
    LocalDate on, @Nullable TextRef text, @Nullable String url, @Nullable String reason) {}
