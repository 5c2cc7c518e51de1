/** A request is filed, step by step, on a phone too; its receipt. Begin at {@code ApplyPage}. */
@NullMarked
package org.gongkai.web.open.apply;

import org.jspecify.annotations.NullMarked;
