/** The door: what can be done here. Begin at {@code StartPage}. */
@NullMarked
package org.gongkai.web.open.start;

import org.jspecify.annotations.NullMarked;
