/**
 * Messages of the public (留言): the document of one, its terms, its deadlines, and what is counted
 * of a month. What people say stands in no document; it is sealed beside it. Imports {@code
 * calendar}, {@code deadline}, {@code matter}, {@code office} and the origin of a query code; begin
 * at {@link org.gongkai.participation.message.Message}.
 */
@NullMarked
package org.gongkai.participation.message;

import org.jspecify.annotations.NullMarked;
