/**
 * The desk's API (contracts): the same services as the pages, as JSON. Begin at {@code DeskApi}.
 */
@NullMarked
package org.gongkai.web.desk.api;

import org.jspecify.annotations.NullMarked;
