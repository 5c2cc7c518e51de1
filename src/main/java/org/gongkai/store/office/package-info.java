/**
 * Offices, officials, calendars, logins, what security wants kept, heartbeats and rates. Begin at
 * {@link org.gongkai.store.office.Offices}.
 */
@NullMarked
package org.gongkai.store.office;

import org.jspecify.annotations.NullMarked;
