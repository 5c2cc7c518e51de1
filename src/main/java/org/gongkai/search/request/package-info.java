/**
 * Requests by the words of what they ask for, in the memory of the process alone (ADR 26). Begin at
 * {@link org.gongkai.search.request.RequestIndex}. Imports {@code search.text}, {@code casework}
 * and {@code request}.
 */
@NullMarked
package org.gongkai.search.request;

import org.jspecify.annotations.NullMarked;
