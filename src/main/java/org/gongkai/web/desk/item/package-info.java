/**
 * Items on the desk: by API ({@link org.gongkai.web.desk.item.ItemApi}), as a list, as forms, and
 * one on its page ({@link org.gongkai.web.desk.item.ItemPage}, begin here), with the papers made of
 * it: sheets that are filed, the parcel for the county's system. May import {@code desk}.
 */
@NullMarked
package org.gongkai.web.desk.item;

import org.jspecify.annotations.NullMarked;
