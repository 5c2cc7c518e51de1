/**
 * Gongkai (政务公开), the disclosure desk of a township or county government. Each package is a room
 * with one door; README.md has the map. This one holds what all rooms share: the settings of the
 * deployment, the clock, and what is told to whoever asked when it cannot be done.
 */
@NullMarked
package org.gongkai;

import org.jspecify.annotations.NullMarked;
