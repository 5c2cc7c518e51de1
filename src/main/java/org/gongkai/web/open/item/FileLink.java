package org.gongkai.web.open.item;

import org.jspecify.annotations.Nullable;

/**
 * A file of an item.
 *
 * @param url where its bytes are; null for what is fetched where it was published
 */
public record FileLink(String name, String size, @Nullable String url) {}
