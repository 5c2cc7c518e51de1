/**
 * The office itself: profile and settings, officials, days, absences. Begin at {@code OfficePage}.
 */
@NullMarked
package org.gongkai.web.desk.office;

import org.jspecify.annotations.NullMarked;
