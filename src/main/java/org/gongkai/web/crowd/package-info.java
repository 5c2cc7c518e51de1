/**
 * One's own share of what the public may ask of a process: how often an address may ask, and how
 * much is under way at once, so that the desk goes on. Begin at {@link
 * org.gongkai.web.crowd.PublicShare}.
 */
@NullMarked
package org.gongkai.web.crowd;

import org.jspecify.annotations.NullMarked;
