/**
 * What every door has that people without a login hand something in at: the id of a submission, and
 * how those who come at once are told apart and met. Imports {@code input}, {@code file} and {@code
 * matter}. Begin at {@link org.gongkai.participation.door.Submissions}.
 */
@NullMarked
package org.gongkai.participation.door;

import org.jspecify.annotations.NullMarked;
