/**
 * Personal data (个人信息) that must not go out unseen: what looks like them in a text ({@link
 * org.gongkai.personal.PersonalDataCheck}) and in files ({@link
 * org.gongkai.personal.FileFindings}), and what a confirmation holds for ({@link
 * org.gongkai.personal.Found}; Art. 15; 个人信息保护法). Imports {@code input}, {@code written} and {@code
 * file}.
 */
@NullMarked
package org.gongkai.personal;

import org.jspecify.annotations.NullMarked;
