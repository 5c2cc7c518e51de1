/**
 * What goes out of a request: whom a notice goes to at the moment of sending, what is enclosed, and
 * what follows once it is on its way (done means sent). Begin at {@link
 * org.gongkai.casework.post.RequestCorrespondents}. May import all of the casework but {@code
 * upkeep}.
 */
@NullMarked
package org.gongkai.casework.post;

import org.jspecify.annotations.NullMarked;
