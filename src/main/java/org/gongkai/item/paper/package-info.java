/**
 * What a document in the official form (GB/T 9704—2012) says of itself: title, number, issuer, day.
 * Pure functions over its text; a person confirms what they propose. Imports nothing of the house.
 * Begin with {@link org.gongkai.item.paper.OfficialForm}.
 */
@NullMarked
package org.gongkai.item.paper;

import org.jspecify.annotations.NullMarked;
