/**
 * What is public of one item, as a page and as JSON: its ten official fields, body, files,
 * interpretations, what became of it. Begin at {@code ItemPage}. May import {@code web.look},
 * {@code web.http}.
 */
@NullMarked
package org.gongkai.web.open.item;

import org.jspecify.annotations.NullMarked;
