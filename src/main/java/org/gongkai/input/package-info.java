/**
 * What comes from outside: read by one strict reader, cleaned, and judged with all problems at
 * once. {@link org.gongkai.input.StrictJson} reads, {@link org.gongkai.input.Clean} cleans, {@link
 * org.gongkai.input.Problems} collects.
 */
@NullMarked
package org.gongkai.input;

import org.jspecify.annotations.NullMarked;
