package org.gongkai.casework.intake;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.request.Applicant;
import org.gongkai.request.Channel;
import org.gongkai.request.Delivery;
import org.gongkai.request.Information;

/**
 * A request that was judged and found good.
 *
 * @param on the day of submission, signing or arrival
 * @param warnings what an official should look at
 */
record Submission(
    Channel channel,
    LocalDate on,
    Applicant applicant,
    Information information,
    Delivery delivery,
    List<String> warnings) {}
