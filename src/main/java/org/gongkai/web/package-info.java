/**
 * HTTP. {@code open} has the public's pages and API, {@code desk} the officials'; {@code session}
 * who is logged in, {@code form} how a form works, {@code look} what pages share, {@code http}
 * bodies, addresses, downloads. Here stands what answers for all of them: errors, limits, headers,
 * readiness. Begin at {@code Errors}.
 */
@NullMarked
package org.gongkai.web;

import org.jspecify.annotations.NullMarked;
