/** Letters that wait for the post, mails that failed. Begin at {@code PostPage}. */
@NullMarked
package org.gongkai.web.desk.post;

import org.jspecify.annotations.NullMarked;
