/**
 * Activities at the desk: list, form, one with its commands ({@link
 * org.gongkai.web.desk.activity.ActivityPage}, begin here), the answers to a survey with what is
 * counted of them; as pages, as spreadsheets, as JSON.
 */
@NullMarked
package org.gongkai.web.desk.activity;

import org.jspecify.annotations.NullMarked;
