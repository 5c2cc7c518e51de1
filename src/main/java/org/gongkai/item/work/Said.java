package org.gongkai.item.work;

import org.gongkai.item.Columns;
import org.gongkai.item.Content;
import org.gongkai.item.Decision;
import org.gongkai.item.Publicity;
import org.jspecify.annotations.Nullable;

/**
 * What a drafter says of an item, judged.
 *
 * @param content with the body as it was, unless another was given
 * @param body another body, as it was given
 */
record Said(
    Columns.Found column,
    Content content,
    Decision decision,
    Publicity publicity,
    @Nullable String body) {}
