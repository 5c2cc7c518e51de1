/**
 * The one DynamoDB table. Here is what every room of the store shares: keys and pages ({@link
 * org.gongkai.store.Table}, begin here), what is committed together ({@link
 * org.gongkai.store.Transaction}) and on which conditions, items, JSON in them, what is sealed. One
 * folder a room implements the ports that the domain owns; docs/data-model.md lists the items.
 */
@NullMarked
package org.gongkai.store;

import org.jspecify.annotations.NullMarked;
