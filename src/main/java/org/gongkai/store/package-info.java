/**
 * The one DynamoDB table ({@code infra/storage.yaml}): keys, mapping of items, transactions. Each
 * class implements an interface that a domain package owns; each access pattern is one method that
 * names its key or index. No {@code Scan} anywhere. docs/data-model.md shows the items.
 */
@NullMarked
package org.gongkai.store;

import org.jspecify.annotations.NullMarked;
