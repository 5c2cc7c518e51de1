/**
 * The morning scan: what is due within five working days, overdue included, one digest per
 * official, escalation to the head, a recorded heartbeat. It knows deadlines only and never loads a
 * request. Here rooms say how what is due of theirs is listed ({@link
 * org.gongkai.alert.SubjectRoom}), and what else of theirs the morning page shows ({@link
 * org.gongkai.alert.MorningRoom}).
 */
@NullMarked
package org.gongkai.alert;

import org.jspecify.annotations.NullMarked;
