/**
 * What people write, in whatever form: one form for each kind of value, by which it is indexed,
 * compared and asked for ({@link org.gongkai.written.Canonical}, begin here; {@link
 * org.gongkai.written.Phone}, {@link org.gongkai.written.ResidentId}), the order of names and
 * titles ({@link org.gongkai.written.ChineseOrder}), and the numbers of people in a text ({@link
 * org.gongkai.written.PersonalNumbers}). What was typed is kept and shown; this is never stored in
 * its place. Imports nothing of ours.
 */
@NullMarked
package org.gongkai.written;

import org.jspecify.annotations.NullMarked;
