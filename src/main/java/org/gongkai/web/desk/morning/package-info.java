/**
 * What an official sees first: what is due today, what waits, the pulse of the program. Begin at
 * {@code HomePage}. May import {@code desk.queue}.
 */
@NullMarked
package org.gongkai.web.desk.morning;

import org.jspecify.annotations.NullMarked;
