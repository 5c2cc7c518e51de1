/**
 * Solicitations (意见征集): the document of one, its terms and states by the day, what is counted of
 * its opinions, and the document of an opinion, which holds nothing that its writer said. Imports
 * {@code calendar}, {@code deadline}, {@code item} (its text references and terms) and {@code
 * matter}. Begin at {@link org.gongkai.participation.solicitation.Solicitation}.
 */
@NullMarked
package org.gongkai.participation.solicitation;

import org.jspecify.annotations.NullMarked;
