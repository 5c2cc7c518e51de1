/**
 * Items on the desk, by API ({@link org.gongkai.web.desk.item.ItemApi}): made, listed, read, and
 * what is done with them. May import {@code desk}.
 */
@NullMarked
package org.gongkai.web.desk.item;

import org.jspecify.annotations.NullMarked;
