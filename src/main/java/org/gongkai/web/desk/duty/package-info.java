/**
 * The plan and its duties: by API ({@link org.gongkai.web.desk.duty.PlanApi}, {@link
 * org.gongkai.web.desk.duty.DutiesApi}) and on pages ({@link org.gongkai.web.desk.duty.DutiesPage},
 * {@link org.gongkai.web.desk.duty.DutyPage}, {@link org.gongkai.web.desk.duty.PlanPage}). May
 * import {@code desk.matter}, {@code desk}.
 */
@NullMarked
package org.gongkai.web.desk.duty;

import org.jspecify.annotations.NullMarked;
