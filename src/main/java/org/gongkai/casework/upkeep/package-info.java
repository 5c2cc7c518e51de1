/**
 * What is done to many requests at once, or to the office they lie in: a new calendar, an official
 * who leaves or is away, personal data that are forgotten or sealed anew, rows that are rebuilt.
 * Begin at {@link org.gongkai.casework.upkeep.OfficeSetup}. May import {@code casework} and {@code
 * casework.command}.
 */
@NullMarked
package org.gongkai.casework.upkeep;

import org.jspecify.annotations.NullMarked;
