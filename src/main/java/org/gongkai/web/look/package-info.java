/**
 * What pages share: layout, display for weak eyes, an office's contacts, months, dates and fees as
 * they are shown. Begin at {@link org.gongkai.web.look.PageView}. May import {@code web.form}.
 */
@NullMarked
package org.gongkai.web.look;

import org.jspecify.annotations.NullMarked;
