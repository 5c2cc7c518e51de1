/**
 * The outbox: notices, their claims and tries. Begin at {@link org.gongkai.store.notice.Notices}.
 */
@NullMarked
package org.gongkai.store.notice;

import org.jspecify.annotations.NullMarked;
