/**
 * One request for government information (政府信息公开申请), from receipt to answer, as the 《政府信息公开条例》
 * (Order 711 of 2019) has it.
 *
 * <p>{@link org.gongkai.request.Request} is an immutable state. A command is a method that checks
 * the rules and returns an event; {@code apply(event)} gives the next state; nothing else changes a
 * request. {@link org.gongkai.request.LegalClock} computes the date due from that state and
 * explains it day by day. {@link org.gongkai.request.Answer} is one of the answers of Art. 36 to 39
 * with exactly the fields the law asks of it. A rule broken is a {@link
 * org.gongkai.request.RuleBroken}, named in {@link org.gongkai.request.Rule}.
 *
 * <p>The numbers of the law hold by the day of receipt: {@link org.gongkai.request.Regulation} has
 * them, a request keeps its {@link org.gongkai.request.Law}, and whoever names one asks it.
 *
 * <p>Nothing here knows AWS, HTTP, mail or storage, reads a clock or makes a random number. Days
 * are days in Asia/Shanghai.
 */
@NullMarked
package org.gongkai.request;

import org.jspecify.annotations.NullMarked;
