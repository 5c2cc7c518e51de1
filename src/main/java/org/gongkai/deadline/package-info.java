/**
 * Deadlines (期限), the one kind of thing the morning scan knows, and the book of those open.
 *
 * <p>Whatever must happen by a day puts a {@link org.gongkai.deadline.Deadline} into the {@link
 * org.gongkai.deadline.DeadlineBook} of its office and takes it out when it is done: the answer to
 * a request, an approval, a duty. A deadline carries all that an alert shows, so that nothing else
 * need be read.
 */
@NullMarked
package org.gongkai.deadline;

import org.jspecify.annotations.NullMarked;
