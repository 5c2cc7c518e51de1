/**
 * Messages of the public: written, looked after with number and query code, and those that are
 * shown to all, on pages ({@link org.gongkai.web.open.message.MessagesPage}, begin here; {@link
 * org.gongkai.web.open.message.MessageTrackPage}) and by API ({@link
 * org.gongkai.web.open.message.MessagesApi}). May import {@code participation.message}, {@code
 * web.form}, {@code web.look}, {@code web.http}.
 */
@NullMarked
package org.gongkai.web.open.message;

import org.jspecify.annotations.NullMarked;
