/**
 * Work on what anybody may have written, in a process of its own (docs/decisions/0014). A file that
 * asks for gigabytes or minutes costs that process its life and the caller a {@link
 * org.gongkai.confined.TooCostly}; nothing else is touched. What a file may cost is counted here,
 * in memory and time; how it looks is asked nowhere.
 *
 * <p>{@link org.gongkai.confined.Confinement} is the door. A room that reads such files writes a
 * {@link org.gongkai.confined.Job}; this room knows none of them, and imports nothing of ours but
 * the settings.
 */
@NullMarked
package org.gongkai.confined;

import org.jspecify.annotations.NullMarked;
