/**
 * What an official sees first: what is due today, what waits, the pulse of the program. Begin at
 * {@code HomePage}. What waits the rooms say themselves ({@code alert.MorningRoom}); of them it
 * imports {@code desk.queue} alone, which it shows below.
 */
@NullMarked
package org.gongkai.web.desk.morning;

import org.jspecify.annotations.NullMarked;
