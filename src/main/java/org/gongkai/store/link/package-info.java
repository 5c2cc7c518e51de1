/**
 * What the weekly check of addresses found, and how far it is: {@link
 * org.gongkai.store.link.LinkItems}.
 */
@NullMarked
package org.gongkai.store.link;

import org.jspecify.annotations.NullMarked;
