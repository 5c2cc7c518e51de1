/**
 * The officials' pages, a room for each. Here is what they share: the {@code Gate} that lets
 * officials in (begin here), the login, a command's form as JSON, words and bands of dates. May
 * import {@code web.session}, {@code web.form}, {@code web.look}, {@code web.http}; none of its own
 * rooms.
 */
@NullMarked
package org.gongkai.web.desk;

import org.jspecify.annotations.NullMarked;
