/**
 * Activities before the public: what was held, the form of a survey while it is open, its result
 * with charts that are tables; as pages without scripts ({@link
 * org.gongkai.web.open.activity.ParticipatePage}, begin here) and as JSON.
 */
@NullMarked
package org.gongkai.web.open.activity;

import org.jspecify.annotations.NullMarked;
