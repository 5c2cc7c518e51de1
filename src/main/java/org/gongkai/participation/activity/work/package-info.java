/**
 * What is done with activities and with answers to surveys: the rooms ({@link
 * org.gongkai.participation.activity.work.ActivityRoom}, begin here, and {@link
 * org.gongkai.participation.activity.work.AnswerRoom}) with their commands, the door for answers
 * ({@link org.gongkai.participation.activity.work.AnswerDoor}), what is counted of them, and what a
 * duty has of an activity as its evidence. Imports {@code matter}, {@code duty} for the port of its
 * evidence, {@code casework} for its limits, {@code office}, {@code file} and {@code secret}.
 */
@NullMarked
package org.gongkai.participation.activity.work;

import org.jspecify.annotations.NullMarked;
