/**
 * Solicitations before the public: what is asked, the form for an opinion while it is open, the
 * result with each opinion that is shown; as pages ({@link
 * org.gongkai.web.open.solicitation.SolicitationsPage}, begin here) and as JSON.
 */
@NullMarked
package org.gongkai.web.open.solicitation;

import org.jspecify.annotations.NullMarked;
