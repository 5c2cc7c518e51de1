/**
 * A request as it lies on the desk, and the ports to where it is kept. What is here is used by
 * every room below: {@link org.gongkai.casework.OpenedCase} (begin here), the ports {@link
 * org.gongkai.casework.CaseBook}, {@link org.gongkai.casework.Register}, {@link
 * org.gongkai.casework.DeskRows}, {@link org.gongkai.casework.PersonalData}, {@link
 * org.gongkai.casework.EarlierRequests}, who hears of an event ({@link
 * org.gongkai.casework.RequestNotices}), earlier requests. It imports the core ({@code request},
 * {@code deadline}), {@code notice}, {@code office}, {@code alert} and the rows of the yearly
 * report ({@code figures}); none of the rooms below.
 */
@NullMarked
package org.gongkai.casework;

import org.jspecify.annotations.NullMarked;
