/**
 * Texts that were pasted as HTML: what is kept of them, and what they say. The one place that knows
 * jsoup. Begin at {@link org.gongkai.input.html.Markup}.
 */
@NullMarked
package org.gongkai.input.html;

import org.jspecify.annotations.NullMarked;
