/**
 * Activities (公众参与活动): meetings, visits, open days, hearings, trainings and surveys. The document
 * of one, where it stands on a day, the questions of a survey, the document of an answer, which
 * holds nothing that its writer put in words, and what is counted of answers. Imports {@code
 * calendar}, {@code deadline}, {@code item} (its terms) and {@code matter}. Begin at {@link
 * org.gongkai.participation.activity.Activity}.
 */
@NullMarked
package org.gongkai.participation.activity;

import org.jspecify.annotations.NullMarked;
