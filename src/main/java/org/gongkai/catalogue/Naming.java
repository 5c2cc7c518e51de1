package org.gongkai.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What a column is called and where it belongs.
 *
 * @param area 领域
 * @param legal the item of Art. 20 and 21 that asks for it, or null
 */
public record Naming(String name, @Nullable String area, @Nullable Legal legal) {}
