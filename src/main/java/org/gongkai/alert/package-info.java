/**
 * The morning scan: what is due within five working days, overdue included, one digest per
 * official, escalation to the head, a recorded heartbeat. It knows deadlines only and never loads a
 * request.
 */
@NullMarked
package org.gongkai.alert;

import org.jspecify.annotations.NullMarked;
