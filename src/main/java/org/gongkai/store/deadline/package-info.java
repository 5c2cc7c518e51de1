/**
 * The book of deadlines and its index {@code due}. Begin at {@link
 * org.gongkai.store.deadline.Deadlines}.
 */
@NullMarked
package org.gongkai.store.deadline;

import org.jspecify.annotations.NullMarked;
