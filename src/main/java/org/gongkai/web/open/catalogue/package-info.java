/**
 * 政府信息公开专栏: what an office publishes, by kind, by column and by its directory; its guide; its
 * yearly reports. Begin at {@code CataloguePage}. May import {@code web.look}, {@code web.http}.
 */
@NullMarked
package org.gongkai.web.open.catalogue;

import org.jspecify.annotations.NullMarked;
