/**
 * Notices (告知): an outbox, then mail. A {@link org.gongkai.notice.Notice} is stored in the same
 * transaction as what causes it; {@link org.gongkai.notice.Delivery} claims, sends and marks it.
 *
 * <p>This room knows no request and no duty. Whom a notice is for and what only the moment of
 * sending knows (a name, an address, a query code) it asks of {@link
 * org.gongkai.notice.Correspondents}; that a notice is on its way it tells through the same.
 */
@NullMarked
package org.gongkai.notice;

import org.jspecify.annotations.NullMarked;
