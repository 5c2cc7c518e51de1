/**
 * The public's pages and API, a room for each, for people without a login, on a phone, at any age.
 * May import {@code web.session}, {@code web.form}, {@code web.look}, {@code web.http}; nothing of
 * the desk.
 */
@NullMarked
package org.gongkai.web.open;

import org.jspecify.annotations.NullMarked;
