/**
 * An applicant looks after the request with number and query code; the answer's files. Begin at
 * {@code TrackPage}.
 */
@NullMarked
package org.gongkai.web.open.track;

import org.jspecify.annotations.NullMarked;
