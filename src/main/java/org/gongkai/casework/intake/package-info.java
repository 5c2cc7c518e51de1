/**
 * The applicant's side: a request comes in ({@link org.gongkai.casework.intake.Intake}, begin
 * here), its fields are judged, and it is asked for again with number and query code ({@link
 * org.gongkai.casework.intake.Tracking}). May import {@code casework}, {@code casework.command} and
 * {@code casework.paper}.
 */
@NullMarked
package org.gongkai.casework.intake;

import org.jspecify.annotations.NullMarked;
