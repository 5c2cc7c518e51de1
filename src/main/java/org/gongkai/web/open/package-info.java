/** The public's door: filing a request, following it, computing a date. */
@NullMarked
package org.gongkai.web.open;

import org.jspecify.annotations.NullMarked;
