/**
 * Requests and what hangs on them: events, state and row, personal data, letters, files. Begin at
 * {@link org.gongkai.store.request.Cases}, which commits all of it in one transaction; {@link
 * org.gongkai.store.request.Queue} shows rows, {@link org.gongkai.store.request.Personal} keeps,
 * forgets and seals anew what tells of people.
 */
@NullMarked
package org.gongkai.store.request;

import org.jspecify.annotations.NullMarked;
