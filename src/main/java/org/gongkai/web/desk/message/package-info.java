/**
 * Messages of the public at the desk: by API ({@link org.gongkai.web.desk.message.MessageApi}), as
 * a list ({@link org.gongkai.web.desk.message.MessageListPage}) and each on its page ({@link
 * org.gongkai.web.desk.message.MessagePage}, begin here). May import {@code participation.message},
 * {@code desk.matter}, {@code desk}.
 */
@NullMarked
package org.gongkai.web.desk.message;

import org.jspecify.annotations.NullMarked;
