/** The list of requests: filters, order, pages, its sheet. Begin at {@code QueuePage}. */
@NullMarked
package org.gongkai.web.desk.queue;

import org.jspecify.annotations.NullMarked;
