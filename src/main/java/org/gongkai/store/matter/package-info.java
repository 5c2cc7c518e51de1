/**
 * Matters, lists of them, what is loaded of them. Begin at {@link
 * org.gongkai.store.matter.MatterItems}.
 */
@NullMarked
package org.gongkai.store.matter;

import org.jspecify.annotations.NullMarked;
