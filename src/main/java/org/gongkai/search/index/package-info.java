/**
 * The index of items on a local disk, by Lucene, which stands here alone. It knows texts, filters
 * and ids, no item, table or file. Begin at {@link org.gongkai.search.index.ItemIndex}. Imports
 * {@code search.text}.
 */
@NullMarked
package org.gongkai.search.index;

import org.jspecify.annotations.NullMarked;
