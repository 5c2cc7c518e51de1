/**
 * Whether what was published still opens: once a week its addresses on hosts that a setting lists
 * are asked for, and nothing else ever. Begin at {@link org.gongkai.link.LinkRun}; which address
 * may be asked says {@link org.gongkai.link.PortalHosts}, {@link org.gongkai.link.LinkCheck} what
 * came of it. Imports {@code item}, {@code matter}, {@code office} and {@code notice}; {@code
 * link.http} has the network, the store its rows.
 */
@NullMarked
package org.gongkai.link;

import org.jspecify.annotations.NullMarked;
