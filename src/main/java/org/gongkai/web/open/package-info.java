/**
 * The public's pages and API, a room for each, for people without a login, on a phone, at any age.
 */
@NullMarked
package org.gongkai.web.open;

import org.jspecify.annotations.NullMarked;
