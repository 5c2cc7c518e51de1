/**
 * HTTP. {@code open} has the public's pages and API, {@code desk} the officials'; this package what
 * both share: errors, headers, logins, the layout ({@link org.gongkai.web.PageView}, {@link
 * org.gongkai.web.Display}) and the token in forms.
 */
@NullMarked
package org.gongkai.web;

import org.jspecify.annotations.NullMarked;
