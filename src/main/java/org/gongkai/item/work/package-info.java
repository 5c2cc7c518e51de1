/**
 * What is done with items: the commands of the contract by what they are about ({@link
 * org.gongkai.item.work.ItemSteps} lists them), the room ({@link org.gongkai.item.work.ItemRoom},
 * begin here), and the service that makes and lists them. Imports {@code item}, {@code matter},
 * {@code input}, {@code office}, {@code file} and {@code alert}, {@code item.paper}.
 */
@NullMarked
package org.gongkai.item.work;

import org.jspecify.annotations.NullMarked;
