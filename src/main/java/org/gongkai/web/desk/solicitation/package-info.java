/**
 * Solicitations on the desk: by API ({@link org.gongkai.web.desk.solicitation.SolicitationApi}), as
 * a list, as a form, one on its page ({@link org.gongkai.web.desk.solicitation.SolicitationPage},
 * begin here), and its opinions, which are looked through and decided on one by one. May import
 * {@code desk}.
 */
@NullMarked
package org.gongkai.web.desk.solicitation;

import org.jspecify.annotations.NullMarked;
