/**
 * Asks a server for an address and reads no more than the head of its answer. Begin at {@link
 * org.gongkai.link.http.SocketFetch}. Imports {@code link} alone.
 */
@NullMarked
package org.gongkai.link.http;

import org.jspecify.annotations.NullMarked;
