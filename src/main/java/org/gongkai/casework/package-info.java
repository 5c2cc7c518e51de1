/**
 * What people do with requests: file one ({@link org.gongkai.casework.Intake}), act on one ({@link
 * org.gongkai.casework.Casework}), and who hears of it ({@link
 * org.gongkai.casework.RequestNotices}).
 *
 * <p>Each service does one thing per call: load, decide, and commit state, event, deadlines and
 * notices in one transaction.
 */
@NullMarked
package org.gongkai.casework;

import org.jspecify.annotations.NullMarked;
