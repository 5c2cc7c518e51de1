/** The officials' door: the desk's API. Every official reads every request of the own office. */
@NullMarked
package org.gongkai.web.desk;

import org.jspecify.annotations.NullMarked;
