/** The public calculator of the date due, page and API. Begin at {@code DeadlinePage}. */
@NullMarked
package org.gongkai.web.open.deadline;

import org.jspecify.annotations.NullMarked;
