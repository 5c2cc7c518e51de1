/** What the search keeps in the table. Begin at {@link org.gongkai.store.search.SnapshotItems}. */
@NullMarked
package org.gongkai.store.search;

import org.jspecify.annotations.NullMarked;
