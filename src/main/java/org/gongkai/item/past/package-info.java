/**
 * Past items (补录): lists of what was published before the office had this program, read of a
 * spreadsheet ({@link org.gongkai.item.past.PastList}), compared with what is there, and loaded
 * piece by piece ({@link org.gongkai.item.past.PastItems}, begin here). Imports {@code item},
 * {@code item.work}, {@code catalogue}, {@code sheet}, {@code matter}, {@code personal}, {@code
 * secret}.
 */
@NullMarked
package org.gongkai.item.past;

import org.jspecify.annotations.NullMarked;
