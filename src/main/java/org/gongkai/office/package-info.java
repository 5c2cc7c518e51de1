/**
 * The organ itself: its profile, its officials and their roles, its own days, its logins.
 *
 * <p>{@link org.gongkai.office.OfficeConfiguration} creates and changes an office; {@link
 * org.gongkai.office.OfficeCalendars} gives each office its working days, and learns of a new
 * notice without a restart.
 */
@NullMarked
package org.gongkai.office;

import org.jspecify.annotations.NullMarked;
