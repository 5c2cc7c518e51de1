/**
 * What is done with messages: how one comes in ({@link
 * org.gongkai.participation.message.work.MessageIntake}), the commands and the room ({@link
 * org.gongkai.participation.message.work.MessageRoom}, begin here), who is told, what its writer
 * and everybody sees. Imports {@code participation.message}, {@code matter}, {@code casework} for
 * limits and upkeep, {@code notice}, {@code office}, {@code alert}, {@code input} and {@code
 * secret}.
 */
@NullMarked
package org.gongkai.participation.message.work;

import org.jspecify.annotations.NullMarked;
