/**
 * The list of requests: filters, order, pages, its sheet, and what the field on every page of the
 * desk finds. Begin at {@code QueuePage}.
 */
@NullMarked
package org.gongkai.web.desk.queue;

import org.jspecify.annotations.NullMarked;
