/**
 * Who is logged in: the session's cookie, HTTP Basic, what guards a login against guessing. Begin
 * at {@link org.gongkai.web.session.LoggedIn}. May import {@code web.http}.
 */
@NullMarked
package org.gongkai.web.session;

import org.jspecify.annotations.NullMarked;
