/**
 * What programs that come again and again ask for: Atom feeds, the sitemap, {@code robots.txt}.
 * Begin at {@code FeedResource}. May import {@code web.http}.
 */
@NullMarked
package org.gongkai.web.open.feed;

import org.jspecify.annotations.NullMarked;
