/** The public's API (contracts). Begin at {@code RequestsApi}. */
@NullMarked
package org.gongkai.web.open.api;

import org.jspecify.annotations.NullMarked;
