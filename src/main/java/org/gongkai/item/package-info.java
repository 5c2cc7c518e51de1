/**
 * 主动公开: a piece of information ({@link org.gongkai.item.Item}, begin here) from its draft to the
 * end of its time in public: what it says, how it becomes known, what stands in the book of it.
 * Documents and rules alone; {@code item.work} has the commands and the services. Imports the core,
 * {@code matter}, {@code request} for the grounds of Art. 14 to 16, {@code file} for its texts.
 */
@NullMarked
package org.gongkai.item;

import org.jspecify.annotations.NullMarked;
