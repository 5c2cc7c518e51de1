/**
 * Personal data (个人信息) that must not go out unseen: what looks like them in a text, and what a
 * confirmation holds for (Art. 15; 个人信息保护法). Imports {@code input}, {@code request} and the
 * fingerprint of {@code file}. Begin at {@link org.gongkai.personal.PersonalDataCheck}.
 */
@NullMarked
package org.gongkai.personal;

import org.jspecify.annotations.NullMarked;
