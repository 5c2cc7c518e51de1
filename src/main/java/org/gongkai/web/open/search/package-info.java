/**
 * The search of what is public, page and API, which say the same. Begin at {@code SearchPage}. May
 * import {@code org.gongkai.search}, what the public's rooms share, {@code web.look} and {@code
 * web.http}.
 */
@NullMarked
package org.gongkai.web.open.search;

import org.jspecify.annotations.NullMarked;
