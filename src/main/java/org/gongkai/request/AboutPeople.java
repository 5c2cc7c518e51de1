package org.gongkai.request;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text of an event in which somebody says something of people, or the name of a third party: it
 * is sealed at rest, and forgotten with the personal data (个人信息保护法). What an office writes to be
 * sent out (what is missing, why a term is extended, an answer) is not one: it is searched before
 * it goes.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface AboutPeople {}
