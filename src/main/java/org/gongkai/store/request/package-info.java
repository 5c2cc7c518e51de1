/**
 * Requests and what hangs on them: events, state and row, personal data, letters, files. Begin at
 * {@link org.gongkai.store.request.Cases}, which commits all of it in one transaction.
 */
@NullMarked
package org.gongkai.store.request;

import org.jspecify.annotations.NullMarked;
