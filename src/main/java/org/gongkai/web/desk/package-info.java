/**
 * The officials' pages, a room for each. Here is what they share: the {@code Gate} that lets
 * officials in (begin here), the login, words and bands of dates.
 */
@NullMarked
package org.gongkai.web.desk;

import org.jspecify.annotations.NullMarked;
