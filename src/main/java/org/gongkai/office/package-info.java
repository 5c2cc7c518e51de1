/**
 * The organ itself: its profile, its officials and their roles, its own days, its logins.
 *
 * <p>Ports: {@link org.gongkai.office.OfficeBook}, {@link org.gongkai.office.OfficeList}, {@link
 * org.gongkai.office.CalendarBook}, {@link org.gongkai.office.LoginBook}. {@link
 * org.gongkai.office.OfficeConfiguration} creates and changes an office; {@link
 * org.gongkai.office.OfficeCalendars} gives each office its working days, and learns of a new
 * notice without a restart.
 */
@NullMarked
package org.gongkai.office;

import org.jspecify.annotations.NullMarked;
